using System.Buffers.Binary;
using System.Numerics;

namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>Spark's Murmur3 with 32 bits, which mixes the bytes behind the last whole word one by one.</summary>
internal sealed class Murmur3 : ValueHash<int>
{
    /// <summary>The hash of bytes.</summary>
    public static int Of(ReadOnlySpan<byte> bytes, int seed)
    {
        var (hash, whole) = (seed, bytes.Length / sizeof(int) * sizeof(int));
        for (var i = 0; i < whole; i += sizeof(int))
        {
            hash = Mix(hash, BinaryPrimitives.ReadInt32LittleEndian(bytes[i..]));
        }

        foreach (var item in bytes[whole..])
        {
            hash = Mix(hash, (sbyte)item);
        }

        return Finish(hash, bytes.Length);
    }

    protected override int Int(int value, int seed) => Finish(Mix(seed, value), sizeof(int));

    protected override int Long(long value, int seed) => Finish(Mix(Mix(seed, (int)value), (int)(value >>> 32)), sizeof(long));

    protected override int Bytes(ReadOnlySpan<byte> bytes, int seed) => Of(bytes, seed);

    private static int Mix(int hash, int value)
    {
        var word = unchecked((uint)value * 0xcc9e2d51);
        word = unchecked(BitOperations.RotateLeft(word, 15) * 0x1b873593);
        return unchecked((int)((BitOperations.RotateLeft((uint)hash ^ word, 13) * 5) + 0xe6546b64));
    }

    private static int Finish(int hash, int length)
    {
        var bits = (uint)hash ^ (uint)length;
        bits = unchecked((bits ^ (bits >> 16)) * 0x85ebca6b);
        bits = unchecked((bits ^ (bits >> 13)) * 0xc2b2ae35);
        return (int)(bits ^ (bits >> 16));
    }
}
