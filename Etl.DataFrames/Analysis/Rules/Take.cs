using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Checks an argument of a function and converts it to what the function takes.</summary>
internal delegate Expression Parameter(string function, Expression value);

/// <summary>
/// What functions take. A value of another type is converted where Spark would store it in a column of the type that is wanted (ANSI store assignment);
/// a text is also read as a number, date or flag.
/// </summary>
internal static class Take
{
    public static Parameter Any { get; } = (_, value) => value;

    public static Parameter Text { get; } = Of(new StringType(), "text");

    public static Parameter Int { get; } = Of(new IntegerType(), "a whole number");

    public static Parameter Long { get; } = Of(new LongType(), "a whole number");

    public static Parameter Double { get; } = Of(new DoubleType(), "a number");

    public static Parameter Boolean { get; } = Of(new BooleanType(), "a condition");

    public static Parameter Date { get; } = Of(new DateType(), "a date");

    public static Parameter Timestamp { get; } = Of(new TimestampType(), "a timestamp");

    public static Parameter Binary { get; } = Of(new BinaryType(), "bytes");

    /// <summary>Bytes stay bytes; anything else becomes text.</summary>
    public static Parameter TextOrBytes { get; } = (function, value) => value.Type is BinaryType ? value : Text(function, value);

    /// <summary>A number in its own type; a text or a bare null becomes a double.</summary>
    public static Parameter Number { get; } = (function, value) => Coercion.AsNumber(value) is { Type: NumericType } number
        ? number
        : throw Wrong(function, "a number", value);

    /// <summary>A whole number as <c>int</c>, or as <c>bigint</c> if it is one.</summary>
    public static Parameter IntOrLong { get; } = (function, value) => value.Type is LongType ? value : value.Type is NumericType or StringType or NullType
        ? Int(function, value)
        : throw Wrong(function, "a whole number", value);

    /// <summary>A date or timestamp in its own type; a text becomes a timestamp.</summary>
    public static Parameter DateOrTimestamp { get; } = (function, value) => value.Type is DateType ? value : Timestamp(function, value);

    /// <summary>An array in its own type.</summary>
    public static Parameter Array { get; } = (function, value) => value.Type is ArrayType ? value : throw Wrong(function, "an array", value);

    /// <summary>A map in its own type.</summary>
    public static Parameter Map { get; } = (function, value) => value.Type is MapType ? value : throw Wrong(function, "a map", value);

    /// <summary>A value of just one type: nothing but a bare null becomes it by itself.</summary>
    public static Parameter Only(DataType type, string noun) => (function, value) => value.Type == type ? value
        : value.Type is NullType ? Coercion.To(type, value)
        : throw Wrong(function, noun, value);

    /// <summary>A text, and nothing else.</summary>
    public static Parameter OnlyText { get; } = Only(new StringType(), "text");

    /// <summary>A number in its own type, and nothing else.</summary>
    public static Parameter OnlyNumber { get; } = (function, value) => value.Type is NumericType ? value : value.Type is NullType ? Double(function, value) : throw Wrong(function, "a number", value);

    /// <summary>A whole number as <c>bigint</c>, and nothing else.</summary>
    public static Parameter OnlyWhole { get; } = (function, value) => value.Type is IntegralType or NullType ? Long(function, value) : throw Wrong(function, "a whole number", value);

    /// <summary>A constant text.</summary>
    public static Parameter ConstantText { get; } = (function, value) => Text(function, value) is Literal { Value: string } text
        ? text
        : throw new AnalysisException($"Function '{function}' needs a constant text, not '{ColumnText.Of(value)}'.");

    /// <summary>A value of one type.</summary>
    public static Parameter Of(DataType type, string noun) => (function, value) => value.Type == type ? value
        : CanStore(value.Type, type) ? Coercion.To(type, value)
        : throw Wrong(function, noun, value);

    /// <summary>The error for an argument of a type that a function does not take.</summary>
    public static AnalysisException Wrong(string function, string noun, Expression value) =>
        new($"Function '{function}' needs {noun}, but '{ColumnText.Of(value)}' is of type '{value.Type}'. Cast it.");

    private static bool CanStore(DataType from, DataType to) => (from, to) switch
    {
        (NullType, _) => true,
        (BinaryType, StringType) or (StringType, BinaryType) => true,
        (AtomicType, StringType) => true,
        (StringType, AtomicType) => true,
        (NumericType, NumericType) => true,
        (DateType or TimestampType, DateType or TimestampType) => true,
        _ => false,
    };
}
