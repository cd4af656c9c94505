using System.Data.SqlTypes;
using System.Globalization;
using System.Text;

namespace Etl.DuckDB.Native;

/// <summary>Binds .NET values to the parameters of a statement, each as DuckDB's own type for it.</summary>
internal static class ParameterBinder
{
    // A lone surrogate has no UTF-8: refuse it rather than store another text.
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    public static void BindAll(PreparedHandle statement, IReadOnlyList<object?> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            Bind(statement, (ulong)i + 1, values[i]);
        }
    }

    private static void Bind(PreparedHandle statement, ulong index, object? value)
    {
        var state = value switch
        {
            null => NativeMethods.BindNull(statement, index),
            bool v => NativeMethods.BindBoolean(statement, index, v),
            sbyte v => NativeMethods.BindInt8(statement, index, v),
            short v => NativeMethods.BindInt16(statement, index, v),
            int v => NativeMethods.BindInt32(statement, index, v),
            long v => NativeMethods.BindInt64(statement, index, v),
            Int128 v => NativeMethods.BindHugeInt(statement, index, new NativeHugeInt(v)),
            float v => NativeMethods.BindFloat(statement, index, v),
            double v => NativeMethods.BindDouble(statement, index, v),
            decimal v => NativeMethods.BindDecimal(statement, index, ToNative(v)),
            SqlDecimal { IsNull: true } => NativeMethods.BindNull(statement, index),
            SqlDecimal v => NativeMethods.BindDecimal(statement, index, ToNative(v)),
            string v => BindText(statement, index, v),
            byte[] v => BindBlob(statement, index, v),
            DateOnly v => NativeMethods.BindDate(statement, index, v.DayNumber - Epoch.DayNumber),
            DateTime v => NativeMethods.BindTimestamp(statement, index, ToMicros(v)),
            _ => throw Unsupported(index, value.GetType()),
        };
        if (state == NativeState.Error)
        {
            throw new DuckDbException(
                string.Create(CultureInfo.InvariantCulture, $"DuckDB does not accept '{value}' as the value of parameter {index}."),
                DuckDbErrorType.InvalidInput);
        }
    }

    private static unsafe NativeState BindText(PreparedHandle statement, ulong index, string text)
    {
        var utf8 = StrictUtf8.GetBytes(text);
        fixed (byte* start = utf8)
        {
            byte empty;
            return NativeMethods.BindText(statement, index, start == null ? &empty : start, (ulong)utf8.Length);
        }
    }

    private static unsafe NativeState BindBlob(PreparedHandle statement, ulong index, byte[] data)
    {
        fixed (byte* start = data)
        {
            byte empty;
            return NativeMethods.BindBlob(statement, index, start == null ? &empty : start, (ulong)data.Length);
        }
    }

    private static NativeDecimal ToNative(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        var width = Math.Max(CountDigits(digits), value.Scale);
        return new NativeDecimal((byte)width, value.Scale, value < 0 ? -(Int128)digits : (Int128)digits);
    }

    private static NativeDecimal ToNative(SqlDecimal value)
    {
        var parts = value.Data;
        var digits = new UInt128(((ulong)(uint)parts[3] << 32) | (uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        return new NativeDecimal(value.Precision, value.Scale, value.IsPositive ? (Int128)digits : -(Int128)digits);
    }

    private static int CountDigits(UInt128 value)
    {
        var count = 1;
        for (var rest = value / 10; rest > 0; rest /= 10)
        {
            count++;
        }

        return count;
    }

    private static long ToMicros(DateTime value)
    {
        var utc = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
        var ticks = utc.Ticks - DateTime.UnixEpoch.Ticks;
        var micros = Math.DivRem(ticks, TimeSpan.TicksPerMicrosecond, out var rest);
        return rest < 0 ? micros - 1 : micros;
    }

    private static ArgumentException Unsupported(ulong index, Type type) => new(
        string.Create(CultureInfo.InvariantCulture, $"Parameter {index} has the type '{type}', which cannot be bound. ")
        + "Use null, bool, sbyte, short, int, long, Int128, float, double, decimal, SqlDecimal, string, byte[], DateOnly or DateTime.");
}
