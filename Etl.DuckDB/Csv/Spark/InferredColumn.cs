using System.Buffers.Text;
using System.Text;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>A column whose type is not known yet: every value may widen it, from whole numbers over decimals and doubles to text.</summary>
internal sealed class InferredColumn(string name, SparkOptions options)
{
    private readonly SparkFloatingColumn<double> _doubles = new(options);
    private readonly SparkTimes _times = new(options);
    private readonly MemoryCell _cell = new();
    private DataType? _type;

    public string Name => name;

    /// <summary>The narrowest type of all values; a column without any is text.</summary>
    public DataType Type => _type ?? new StringType();

    /// <summary>Adds a value; an empty one says nothing.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || _type is StringType)
        {
            return;
        }

        var type = TypeOf(text);
        _type = _type is null || _type == type ? type : Wider(_type, type);
    }

    private DataType TypeOf(ReadOnlySpan<byte> text) =>
        IsWhole(text, out int _) ? new IntegerType()
        : IsWhole(text, out long _) ? new LongType()
        : Digits(text) is { } digits and <= DecimalType.MaxPrecision ? new DecimalType(digits)
        : _doubles.TryRead(text, _cell, 0) ? new DoubleType()
        : options.PreferDate && IsDate(text) ? new DateType()
        : _times.TryTimestamp(text, out _) ? new TimestampType()
        : Ascii.EqualsIgnoreCase(text, "true"u8) || Ascii.EqualsIgnoreCase(text, "false"u8) ? new BooleanType()
        : new StringType();

    // Without a pattern of its own a date has ten characters; what a cast takes besides, such as 2024-1-5, is a timestamp to Spark.
    private bool IsDate(ReadOnlySpan<byte> text) => (options.DateFormat is not null || text.Length == 10 && text[4] == (byte)'-' && text[7] == (byte)'-') && _times.TryDate(text, out _);

    private DataType Wider(DataType left, DataType right) => (left, right) switch
    {
        (DateType, TimestampType) or (TimestampType, DateType) when _times.DatesAreTimestamps => new TimestampType(),
        (BooleanType or DateType or TimestampType or StringType, _) or (_, BooleanType or DateType or TimestampType or StringType) => new StringType(),
        _ => Coercion.CommonType(left, right) ?? new StringType(),
    };

    private static bool IsWhole(ReadOnlySpan<byte> text, out int value) => Utf8Parser.TryParse(WithoutPlus(text), out value, out var used) && used == WithoutPlus(text).Length;

    private static bool IsWhole(ReadOnlySpan<byte> text, out long value) => Utf8Parser.TryParse(WithoutPlus(text), out value, out var used) && used == WithoutPlus(text).Length;

    private static ReadOnlySpan<byte> WithoutPlus(ReadOnlySpan<byte> text) => text is [(byte)'+', >= (byte)'0' and <= (byte)'9', ..] ? text[1..] : text;

    // Whole numbers beyond 64 bits.
    private static int? Digits(ReadOnlySpan<byte> text)
    {
        var digits = text is [(byte)'-' or (byte)'+', ..] ? text[1..] : text;
        return digits.Length > 0 && digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 ? digits.TrimStart((byte)'0').Length : null;
    }

    // Takes the number that is read only to see whether it is one.
    private sealed unsafe class MemoryCell : ColumnTarget
    {
        private readonly double[] _value = GC.AllocateArray<double>(1, pinned: true);

        public MemoryCell() => Data = (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _value[0]);

        public override void SetString(int row, ReadOnlySpan<byte> utf8) => throw new NotSupportedException();

        public override void SetNull(int row) => throw new NotSupportedException();
    }
}
