using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.DuckDB.Functions;
using Etl.DuckDB.Native;

namespace Etl.DuckDB;

/// <summary>Spark's types in DuckDB. Timestamps are DuckDB's naive ones: the session's zone is always UTC.</summary>
internal static class DuckDbTypes
{
    /// <summary>The type as DuckDB SQL writes it.</summary>
    public static string Name(DataType type) => Logical(type).ToString();

    /// <summary>The type as DuckDB's C API knows it.</summary>
    public static LogicalType Logical(DataType type) => type switch
    {
        BooleanType => LogicalType.Boolean,
        ByteType => LogicalType.TinyInt,
        ShortType => LogicalType.SmallInt,
        IntegerType => LogicalType.Integer,
        LongType => LogicalType.BigInt,
        FloatType => LogicalType.Float,
        DoubleType => LogicalType.Double,
        DecimalType number => LogicalType.Decimal(number.Precision, number.Scale),
        StringType => LogicalType.Varchar,
        BinaryType => LogicalType.Blob,
        DateType => LogicalType.Date,
        TimestampType => LogicalType.Timestamp,
        NullType => LogicalType.Integer,
        ArrayType array => LogicalType.List(Logical(array.ElementType)),
        MapType map => LogicalType.Map(Logical(map.KeyType), Logical(map.ValueType)),
        StructType fields when fields.Fields.DistinctBy(field => field.Name, StringComparer.OrdinalIgnoreCase).Count() < fields.Fields.Count => throw Refusals.TwinFields.Error(),
        StructType fields => LogicalType.Struct([.. fields.Fields.Select(field => new LogicalField(field.Name, Logical(field.DataType)))]),
        _ => throw new InternalErrorException($"DuckDB has no type for '{type}'"),
    };

    /// <summary>The Spark type of a column that DuckDB found in a file.</summary>
    /// <exception cref="UnsupportedOperationException">Spark has no such type.</exception>
    public static DataType Spark(LogicalType type) => type.Id switch
    {
        DuckDbTypeId.Boolean => new BooleanType(),
        DuckDbTypeId.TinyInt => new ByteType(),
        DuckDbTypeId.SmallInt => new ShortType(),
        DuckDbTypeId.Integer => new IntegerType(),
        DuckDbTypeId.BigInt => new LongType(),
        DuckDbTypeId.Float => new FloatType(),
        DuckDbTypeId.Double => new DoubleType(),
        DuckDbTypeId.Decimal => new DecimalType(type.Width, type.Scale),
        DuckDbTypeId.Varchar => new StringType(),
        DuckDbTypeId.Blob => new BinaryType(),
        DuckDbTypeId.Date => new DateType(),
        DuckDbTypeId.Timestamp or DuckDbTypeId.TimestampTz => new TimestampType(),
        DuckDbTypeId.List => new ArrayType(Spark(type.Fields[0].Type)),
        DuckDbTypeId.Map => new MapType(Spark(type.Fields[0].Type), Spark(type.Fields[1].Type)),
        DuckDbTypeId.Struct => new StructType(type.Fields.Select(field => new StructField(field.Name, Spark(field.Type)))),
        _ => throw new UnsupportedOperationException(
            DuckDbEngine.EngineName, string.Create(CultureInfo.InvariantCulture, $"the column type '{type}'"), "Spark has no such type. Write the files with another one."),
    };
}
