namespace Etl.Jobs.Sample.Chance;

/// <summary>Counts of independent events, from arithmetic that rounds alike on every processor.</summary>
internal static class Poisson
{
    private const double LargeMean = 12;

    /// <summary>How many events happen when <paramref name="mean"/> are expected.</summary>
    public static int Draw(RandomStream random, double mean)
    {
        if (mean > LargeMean)
        {
            return DrawLarge(random, mean);
        }
        var chance = random.NextDouble();
        // exp(-x) >= 1 - x: most cells sell nothing on most days and need no exponential.
        return chance < 1 - mean ? 0 : Invert(chance, mean);
    }

    private static int Invert(double chance, double mean)
    {
        var probability = ExpOfMinus(mean);
        var cumulated = probability;
        var count = 0;
        while (chance >= cumulated && count < 60)
        {
            count++;
            probability *= mean / count;
            cumulated += probability;
        }
        return count;
    }

    // Math.Exp comes from the C library and differs in the last bit between platforms; (1 + x/2^16)^(2^16) does not.
    private static double ExpOfMinus(double x)
    {
        var power = 1 / (1 + (x / 65536));
        for (var squaring = 0; squaring < 16; squaring++)
        {
            power *= power;
        }
        return power;
    }

    private static int DrawLarge(RandomStream random, double mean)
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
        {
            sum += random.NextDouble();
        }
        return Math.Max(0, (int)(mean + (sum * Math.Sqrt(mean)) + 0.5));
    }
}
