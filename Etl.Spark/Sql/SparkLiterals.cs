using System.Data.SqlTypes;
using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.Spark.Sql;

/// <summary>Writes constants, each with its type; texts and bytes are parameters, so that no value can become SQL.</summary>
internal static class SparkLiterals
{
    public static string Write(Literal literal, SqlContext context) => literal.Value switch
    {
        null => literal.Type is NullType ? "NULL" : $"CAST(NULL AS {SparkDdl.Type(literal.Type)})",
        bool flag => flag ? "TRUE" : "FALSE",
        string or byte[] => context.Parameter(literal.Value),
        object?[] items when literal.Type is ArrayType type => Cast($"array({string.Join(", ", items.Select(item => Write(new Literal(item, type.ElementType), context)))})", type),
        object?[] values when literal.Type is StructType type => Cast($"struct({string.Join(", ", values.Select((value, i) => Write(new Literal(value, type.Fields[i].DataType), context)))})", type),
        KeyValuePair<object, object?>[] pairs when literal.Type is MapType type => Cast($"map({string.Join(", ", pairs.Select(pair => Pair(pair, type, context)))})", type),
        DateOnly date => $"DATE '{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'",
        DateTime time => $"TIMESTAMP '{time.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'",
        double or float => Typed(((IFormattable)literal.Value).ToString("R", CultureInfo.InvariantCulture), literal.Type),
        SqlDecimal or decimal => Typed(Convert.ToString(literal.Value, CultureInfo.InvariantCulture)!, literal.Type),
        int number => Whole(number, ""),
        long number => Whole(number, "L"),
        short number => Whole(number, "S"),
        sbyte number => Whole(number, "Y"),
        _ => throw new InternalErrorException($"no Spark literal for '{literal.Value.GetType()}'"),
    };

    private static string Cast(string text, DataType type) => $"CAST({text} AS {SparkDdl.Type(type)})";

    private static string Pair(KeyValuePair<object, object?> pair, MapType type, SqlContext context) =>
        $"{Write(new Literal(pair.Key, type.KeyType), context)}, {Write(new Literal(pair.Value, type.ValueType), context)}";

    private static string Typed(string number, DataType type) => $"CAST('{number}' AS {SparkDdl.Type(type)})";

    // Two minus signs begin a comment.
    private static string Whole(long number, string suffix) => number < 0
        ? string.Create(CultureInfo.InvariantCulture, $"({number}{suffix})")
        : string.Create(CultureInfo.InvariantCulture, $"{number}{suffix}");
}
