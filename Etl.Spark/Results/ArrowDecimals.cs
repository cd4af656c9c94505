using System.Buffers.Binary;
using System.Data.SqlTypes;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace Etl.Spark.Results;

/// <summary>Reads decimals: as <see cref="decimal"/> up to 28 digits, which it always holds, else as <see cref="SqlDecimal"/>.</summary>
internal static class ArrowDecimals
{
    private const int MaxDigits = 28;

    public static Func<int, object?> Reader(Decimal128Array values)
    {
        var type = (Decimal128Type)values.Data.DataType;
        return type.Precision <= MaxDigits
            ? row => values.IsNull(row) ? null : Narrow(Unscaled(values, row), (byte)type.Scale)
            : row => values.IsNull(row) ? null : Wide(Unscaled(values, row), type);
    }

    private static Int128 Unscaled(Decimal128Array values, int row) => BinaryPrimitives.ReadInt128LittleEndian(values.ValueBuffer.Span.Slice((values.Offset + row) * 16, 16));

    private static decimal Narrow(Int128 unscaled, byte scale)
    {
        var digits = (UInt128)Int128.Abs(unscaled);
        return new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), unscaled < 0, scale);
    }

    private static SqlDecimal Wide(Int128 unscaled, Decimal128Type type)
    {
        var digits = (UInt128)Int128.Abs(unscaled);
        return new SqlDecimal(
            (byte)type.Precision, (byte)type.Scale, unscaled >= 0, (int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), (int)(uint)(digits >> 96));
    }
}
