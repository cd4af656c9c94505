using System.Numerics;

namespace Etl.Jobs.Sample.Chance;

/// <summary>xoshiro256**: a random sequence that no release of .NET can change.</summary>
internal sealed class RandomStream
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>Starts the sequence of a seed and a topic, and of a number where a topic has many.</summary>
    public RandomStream(long seed, Topic topic, long number = 0)
    {
        _s0 = StableHash.Of(seed, topic, number, 1);
        _s1 = StableHash.Of(seed, topic, number, 2);
        _s2 = StableHash.Of(seed, topic, number, 3);
        _s3 = StableHash.Of(seed, topic, number, 4);
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>A fraction in [0, 1).</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>An integer in [0, bound).</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>An integer in [from, to], both included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>A fraction in [from, to).</summary>
    public double Between(double from, double to) => from + (NextDouble() * (to - from));

    /// <summary>True with the given probability.</summary>
    public bool Happens(double probability) => NextDouble() < probability;

    /// <summary>One of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Puts the items in random order.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
