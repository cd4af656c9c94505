using System.Buffers.Binary;
using Etl.DuckDB.Kernels.Numbers;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>
/// Chooses the records that tell the types of a guessed schema, as Spark does: by Spark's <c>XORShiftRandom</c> with the seed 1, one number for each line of a file that
/// is small enough to be read by one task.
/// </summary>
/// <param name="ratio">The part of the lines that is chosen.</param>
internal sealed class LineSampler(double ratio)
{
    /// <summary>Beyond it Spark may read a file by several tasks, each with numbers of its own.</summary>
    public const long LargestFile = 4 * 1024 * 1024;

    private const double Unit = 1.0 / (1L << 53);

    private ulong _seed = Seed(1);
    private long _drawn;
    private bool _isChosen;

    /// <summary>Whether a line is chosen. They come in order, from 1 on; not all need be asked for.</summary>
    public bool Chooses(long number)
    {
        for (; _drawn < number; _drawn++)
        {
            _isChosen = (((long)Next(26) << 27) + Next(27)) * Unit < ratio;
        }

        return _isChosen;
    }

    private int Next(int bits)
    {
        _seed ^= _seed << 21;
        _seed ^= _seed >> 35;
        _seed ^= _seed << 4;
        return (int)(_seed & ((1UL << bits) - 1));
    }

    private static ulong Seed(long seed)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, seed);
        var low = Murmur3.Of(bytes, 0x3c074a61);
        return ((ulong)(uint)Murmur3.Of(bytes, low) << 32) | (uint)low;
    }
}
