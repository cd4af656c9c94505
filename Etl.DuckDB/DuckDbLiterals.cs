using System.Data.SqlTypes;
using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.DuckDB;

/// <summary>
/// Writes constants. Each says its type, because DuckDB's bare <c>2</c> takes the type of its neighbour;
/// texts and bytes are parameters, so that no value can become SQL.
/// </summary>
internal static class DuckDbLiterals
{
    public static string Write(Literal literal, SqlContext context) => literal.Value switch
    {
        null => $"NULL::{DuckDbTypes.Name(literal.Type)}",
        bool flag => flag ? "TRUE" : "FALSE",
        string or byte[] => context.Parameter(literal.Value),
        object?[] items when literal.Type is ArrayType type => Cast($"[{string.Join(", ", items.Select(item => Write(new Literal(item, type.ElementType), context)))}]", type),
        object?[] values when literal.Type is StructType type => Cast(Struct(values, type, context), type),
        KeyValuePair<object, object?>[] pairs when literal.Type is MapType type => Cast(Map(pairs, type, context), type),
        DateOnly date => $"DATE '{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'",
        DateTime time => $"TIMESTAMP '{time.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'",
        double or float => $"'{Number(literal.Value)}'::{DuckDbTypes.Name(literal.Type)}",
        // A number without quotes may have 38 digits, the zero before the point included.
        SqlDecimal => $"'{literal.Value}'::{DuckDbTypes.Name(literal.Type)}",
        sbyte or short or int or long or decimal => Whole(Number(literal.Value), literal.Type),
        _ => throw new InternalErrorException($"no DuckDB literal for '{literal.Value.GetType()}'"),
    };

    /// <summary>A zero of a type with a floating point.</summary>
    public static string Zero(DataType type) => $"'0'::{DuckDbTypes.Name(type)}";

    private static string Cast(string text, DataType type) => $"CAST({text} AS {DuckDbTypes.Name(type)})";

    private static string Struct(object?[] values, StructType type, SqlContext context) =>
        $"struct_pack({string.Join(", ", values.Select((value, i) => $"{DuckDbDialect.Instance.Identifier(type.Fields[i].Name)} := {Write(new Literal(value, type.Fields[i].DataType), context)}"))})";

    private static string Map(KeyValuePair<object, object?>[] pairs, MapType type, SqlContext context) =>
        $"MAP {{{string.Join(", ", pairs.Select(pair => $"{Write(new Literal(pair.Key, type.KeyType), context)}: {Write(new Literal(pair.Value, type.ValueType), context)}"))}}}";

    private static string Number(object value) =>
        value is double or float ? ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    // A minus binds weaker than '::'.
    private static string Whole(string text, DataType type) =>
        text.StartsWith('-') ? $"({text})::{DuckDbTypes.Name(type)}" : $"{text}::{DuckDbTypes.Name(type)}";
}
