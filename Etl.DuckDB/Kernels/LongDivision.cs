namespace Etl.DuckDB.Kernels;

/// <summary>Division with many decimals in 64-bit steps of nine digits, as on paper: .NET's own 128-bit division is some thirty times slower.</summary>
internal static class LongDivision
{
    private const int DigitsPerStep = 9;

    // A remainder, being smaller than the divisor, must take nine more digits without overflow.
    private const long LargestDivisor = long.MaxValue / 1_000_000_000;
    private const long LargestDividend = 1_000_000_000_000_000_000;

    // Eighteen digits of the dividend and twenty more fill Int128.
    private const int LargestShift = 20;

    private static readonly long[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    /// <summary>Whether the numbers are small enough.</summary>
    public static bool Fits(Int128 dividend, Int128 divisor, int shift) =>
        shift <= LargestShift
        && dividend < LargestDividend && dividend > -LargestDividend
        && divisor <= LargestDivisor && divisor >= -LargestDivisor;

    /// <summary>dividend × 10^shift / divisor, halves away from zero.</summary>
    public static Int128 RoundHalfUp(long dividend, long divisor, int shift)
    {
        var (unsigned, by) = (Math.Abs(dividend), Math.Abs(divisor));
        var (quotient, remainder) = ((Int128)(unsigned / by), unsigned % by);
        for (var digits = shift; digits > 0; digits -= DigitsPerStep)
        {
            var power = PowersOfTen[Math.Min(digits, DigitsPerStep)];
            (var next, remainder) = Math.DivRem(remainder * power, by);
            quotient = (quotient * power) + next;
        }

        quotient += remainder >= by - remainder ? 1 : 0;
        return (dividend < 0) == (divisor < 0) ? quotient : -quotient;
    }
}
