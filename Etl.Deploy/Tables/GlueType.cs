using Etl.DataFrames.Types;

namespace Etl.Deploy.Tables;

/// <summary>Spark's types as Glue and Athena call them.</summary>
internal static class GlueType
{
    /// <summary>The name of a type.</summary>
    /// <exception cref="NotSupportedException">Athena cannot read the type out of a Parquet file that Spark wrote, or nobody has checked it.</exception>
    public static string Of(DataType type) => type switch
    {
        StringType or IntegerType or LongType or BooleanType or DateType or DecimalType => type.SimpleString,
        _ => throw new NotSupportedException($"The type '{type.SimpleString}' is not checked for Athena: see GlueType."),
    };
}
