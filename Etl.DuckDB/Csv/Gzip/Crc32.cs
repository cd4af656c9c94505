using System.Buffers.Binary;
using System.Runtime.Intrinsics.X86;
using ArmCrc32 = System.Runtime.Intrinsics.Arm.Crc32;

namespace Etl.DuckDB.Csv.Gzip;

/// <summary>The checksum of gzip (IEEE 802.3, reflected).</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    // Table n advances a byte by n more bytes, so that eight bytes can be looked up at once.
    private static readonly uint[][] Tables = CreateTables();

    /// <summary>Continues the checksum of what came before; 0 starts one.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
        if (Pclmulqdq.IsSupported && bytes.Length >= Crc32Folding.MinLength)
        {
            crc = Crc32Folding.Append(crc, ref bytes);
        }

        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            crc = Eight(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var next in bytes)
        {
            crc = (crc >> 8) ^ Tables[0][(byte)(crc ^ next)];
        }

        return ~crc;
    }

    private static uint Eight(uint crc, ulong bytes)
    {
        if (ArmCrc32.Arm64.IsSupported)
        {
            return ArmCrc32.Arm64.ComputeCrc32(crc, bytes);
        }

        bytes ^= crc;
        uint result = 0;
        for (var i = 0; i < 8; i++)
        {
            result ^= Tables[7 - i][(byte)(bytes >> (8 * i))];
        }

        return result;
    }

    private static uint[][] CreateTables()
    {
        var tables = new uint[8][];
        for (var table = 0; table < tables.Length; table++)
        {
            tables[table] = new uint[256];
            for (uint i = 0; i < 256; i++)
            {
                tables[table][i] = table == 0 ? Divide(i) : (tables[table - 1][i] >> 8) ^ tables[0][(byte)tables[table - 1][i]];
            }
        }

        return tables;
    }

    private static uint Divide(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value >> 1) ^ ((value & 1) * Polynomial);
        }

        return value;
    }
}
