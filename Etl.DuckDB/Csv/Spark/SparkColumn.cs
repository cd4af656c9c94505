using System.Text;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>Reads the fields of one column as Spark's CSV reader does.</summary>
internal abstract class SparkColumn
{
    /// <summary>Writes the value of a field that is not null; returns false when the text is not one of the type.</summary>
    public abstract bool TryRead(ReadOnlySpan<byte> text, ColumnTarget target, int row);

    public static SparkColumn Create(StructField field, SparkOptions options) => field.DataType switch
    {
        ByteType => new SparkIntegerColumn<sbyte>(),
        ShortType => new SparkIntegerColumn<short>(),
        IntegerType => new SparkIntegerColumn<int>(),
        LongType => new SparkIntegerColumn<long>(),
        FloatType => new SparkFloatingColumn<float>(options),
        DoubleType => new SparkFloatingColumn<double>(options),
        DecimalType type when options.Locale == SparkOptions.UsualLocale => new SparkDecimalColumn(type),
        DecimalType => throw new Etl.DataFrames.UnsupportedOperationException(
            "duckdb", $"CSV columns of type '{field.DataType.SimpleString}' (column '{field.Name}') with the locale '{options.Locale}'", $"Read them with '{SparkOptions.UsualLocale}'."),
        BooleanType => new SparkBooleanColumn(),
        DateType => new SparkDateColumn(options),
        TimestampType => new SparkTimestampColumn(options),
        StringType => new SparkTextColumn(),
        BinaryType or ArrayType or MapType or StructType => throw new Etl.DataFrames.AnalysisException(
            $"CSV has no columns of type '{field.DataType.SimpleString}' (column '{field.Name}'). Read it as a string and convert it afterwards."),
        _ => throw new Etl.DataFrames.UnsupportedOperationException(
            "duckdb",
            $"CSV columns of type '{field.DataType.SimpleString}' (column '{field.Name}')",
            "Read the column as text and convert it afterwards."),
    };
}

/// <summary>Text, as it is.</summary>
internal sealed class SparkTextColumn : SparkColumn
{
    public override bool TryRead(ReadOnlySpan<byte> text, ColumnTarget target, int row)
    {
        target.SetString(row, text);
        return true;
    }
}

/// <summary><c>true</c> or <c>false</c> in any case.</summary>
internal sealed unsafe class SparkBooleanColumn : SparkColumn
{
    public override bool TryRead(ReadOnlySpan<byte> text, ColumnTarget target, int row)
    {
        var value = Ascii.EqualsIgnoreCase(text, "true"u8);
        ((byte*)target.Data)[row] = value ? (byte)1 : (byte)0;
        return value || Ascii.EqualsIgnoreCase(text, "false"u8);
    }
}

/// <summary>A date.</summary>
internal sealed unsafe class SparkDateColumn(SparkOptions options) : SparkColumn
{
    private readonly SparkTimes _times = new(options);

    public override bool TryRead(ReadOnlySpan<byte> text, ColumnTarget target, int row) => _times.TryDate(text, out ((int*)target.Data)[row]);
}

/// <summary>An instant.</summary>
internal sealed unsafe class SparkTimestampColumn(SparkOptions options) : SparkColumn
{
    private readonly SparkTimes _times = new(options);

    public override bool TryRead(ReadOnlySpan<byte> text, ColumnTarget target, int row) => _times.TryTimestamp(text, out ((long*)target.Data)[row]);
}
