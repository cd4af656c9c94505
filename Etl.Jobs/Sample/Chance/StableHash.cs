namespace Etl.Jobs.Sample.Chance;

/// <summary>SplitMix64: chance that is looked up by key instead of drawn in turn.</summary>
internal static class StableHash
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>A well mixed number for a seed, a topic and two keys.</summary>
    public static ulong Of(long seed, Topic topic, long first, long second = 0)
    {
        var hash = Mix((ulong)seed + Step);
        hash = Mix(hash ^ ((ulong)topic + Step));
        hash = Mix(hash ^ ((ulong)first + Step));
        return Mix(hash ^ ((ulong)second + Step));
    }

    /// <summary>The same as a fraction in [0, 1).</summary>
    public static double Fraction(long seed, Topic topic, long first, long second = 0) =>
        (Of(seed, topic, first, second) >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong state)
    {
        state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
        return state ^ (state >> 31);
    }
}
