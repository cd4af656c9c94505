using System.Buffers.Binary;
using System.Numerics;

namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>Spark's xxHash with 64 bits.</summary>
internal sealed class XxHash64 : ValueHash<long>
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63;
    private const ulong Prime5 = 0x27D4EB2F165667C5;

    protected override long Int(int value, long seed) => Finish(MixInt(unchecked((ulong)seed + Prime5 + sizeof(int)), (uint)value));

    protected override long Long(long value, long seed) => Finish(MixLong(unchecked((ulong)seed + Prime5 + sizeof(long)), (ulong)value));

    protected override long Bytes(ReadOnlySpan<byte> bytes, long seed)
    {
        var length = bytes.Length;
        var hash = unchecked((bytes.Length >= 32 ? Stripes(ref bytes, (ulong)seed) : (ulong)seed + Prime5) + (ulong)length);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = MixLong(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        if (bytes.Length >= sizeof(uint))
        {
            hash = MixInt(hash, BinaryPrimitives.ReadUInt32LittleEndian(bytes));
            bytes = bytes[sizeof(uint)..];
        }

        foreach (var item in bytes)
        {
            hash = unchecked(BitOperations.RotateLeft(hash ^ (item * Prime5), 11) * Prime1);
        }

        return Finish(hash);
    }

    private static ulong Stripes(ref ReadOnlySpan<byte> bytes, ulong seed)
    {
        Span<ulong> lanes = unchecked([seed + Prime1 + Prime2, seed + Prime2, seed, seed - Prime1]);
        for (; bytes.Length >= 32; bytes = bytes[32..])
        {
            for (var i = 0; i < lanes.Length; i++)
            {
                lanes[i] = Round(lanes[i], BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * sizeof(ulong))..]));
            }
        }

        var hash = unchecked(BitOperations.RotateLeft(lanes[0], 1) + BitOperations.RotateLeft(lanes[1], 7)
            + BitOperations.RotateLeft(lanes[2], 12) + BitOperations.RotateLeft(lanes[3], 18));
        foreach (var lane in lanes)
        {
            hash = unchecked(((hash ^ Round(0, lane)) * Prime1) + Prime4);
        }

        return hash;
    }

    private static ulong Round(ulong lane, ulong value) => unchecked(BitOperations.RotateLeft(lane + (value * Prime2), 31) * Prime1);

    private static ulong MixLong(ulong hash, ulong value) => unchecked((BitOperations.RotateLeft(hash ^ Round(0, value), 27) * Prime1) + Prime4);

    private static ulong MixInt(ulong hash, uint value) => unchecked((BitOperations.RotateLeft(hash ^ (value * Prime1), 23) * Prime2) + Prime3);

    private static long Finish(ulong hash)
    {
        hash = unchecked((hash ^ (hash >> 33)) * Prime2);
        hash = unchecked((hash ^ (hash >> 29)) * Prime3);
        return (long)(hash ^ (hash >> 32));
    }
}
