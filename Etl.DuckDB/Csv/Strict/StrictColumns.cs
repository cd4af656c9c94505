using Etl.DataFrames.Types;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>Chooses the reader of a column by its type.</summary>
internal static class StrictColumns
{
    public static StrictColumn Create(StructField field) => field.DataType switch
    {
        ByteType => new IntegerColumn<sbyte>(field),
        ShortType => new IntegerColumn<short>(field),
        IntegerType => new IntegerColumn<int>(field),
        LongType => new IntegerColumn<long>(field),
        DecimalType { Precision: <= 4 } type => new DecimalColumn<short>(field, type),
        DecimalType { Precision: <= 9 } type => new DecimalColumn<int>(field, type),
        DecimalType { Precision: <= 18 } type => new DecimalColumn<long>(field, type),
        DecimalType type => new WideDecimalColumn(field, type),
        DateType => new DateColumn(field),
        TimestampType => new TimestampColumn(field),
        BooleanType => new BooleanColumn(field),
        DoubleType => new FloatingColumn<double>(field),
        FloatType => new FloatingColumn<float>(field),
        StringType => new TextColumn(field),
        _ => throw new Etl.DataFrames.UnsupportedOperationException(
            "duckdb",
            $"CSV columns of type '{field.DataType.SimpleString}' (column '{field.Name}')",
            "Read the column as text and convert it afterwards."),
    };
}
