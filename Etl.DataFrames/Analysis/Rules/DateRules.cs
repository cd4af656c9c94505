using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Analysis.Rules.Take;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions on dates and timestamps. The session's time zone is UTC.</summary>
internal static class DateRules
{
    private static readonly DataType Day = new DateType(), Instant = new TimestampType(), Integer = new IntegerType(), Whole = new LongType(), String = new StringType();

    private static readonly HashSet<string> Units = new(["year", "yyyy", "yy", "quarter", "month", "mm", "mon", "week"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> UnitsOfTime = new(["day", "dd", "hour", "minute", "second", "millisecond", "microsecond"], StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("datediff", 2, 2, (_, arguments) => Rule.Call(
            "datediff", [Date("datediff", arguments[0]), Date("datediff", arguments[1])], new IntegerType())),
        new("date_add", 2, 2, (_, arguments) => AddDays("date_add", arguments)),
        new("date_sub", 2, 2, (_, arguments) => AddDays("date_sub", arguments)),
        .. new[] { "year", "quarter", "month", "dayofmonth", "dayofweek", "dayofyear", "weekday", "weekofyear", "yearofweek" }.Select(part => new FunctionRule(part, 1, 1, (_, arguments) =>
            Rule.Call(part, [Date(part, arguments[0])], new IntegerType()))),
        .. new[] { "hour", "minute", "second" }.Select(part => Rule.Of(part, Integer, Take.Timestamp)),
        Rule.Of("seconds_of_minute", new DecimalType(8, 6), Take.Timestamp),
        new("date_part", 2, 2, (call, arguments) => Part(call, arguments)),
        Rule.Of("last_day", Day, Take.Date),
        Rule.Nullable("next_day", Day, Take.Date, Text),
        Rule.Of("add_months", Day, Take.Date, Int),
        Rule.Of("months_between", new DoubleType(), 2, [Take.Timestamp, Take.Timestamp, Take.Boolean]),
        new("trunc", 2, 2, (call, arguments) => Truncated(call, arguments, [Take.Date, Text], unit: 1, Day)) { Parameters = [Take.Date, Text] },
        new("date_trunc", 2, 2, (call, arguments) => Truncated(call, arguments, [Text, Take.Timestamp], unit: 0, Instant)) { Parameters = [Text, Take.Timestamp] },
        Rule.Of("date_format", String, Take.Timestamp, Text),
        new("from_unixtime", 1, 2, (call, arguments) => new ScalarCall(
            "from_unixtime", Rule.Converted(call, arguments.Count == 1 ? [.. arguments, new Literal("yyyy-MM-dd HH:mm:ss", String)] : arguments, [Take.Long, Text]), String, IsNullable: true))
        {
            Parameters = [Take.Long, Text],
        },
        new("current_timezone", 0, 0, (_, _) => new Literal("UTC", String)),
        new("to_date", 1, 2, (call, arguments) => arguments.Count == 1
            ? Coercion.To(Day, arguments[0])
            : Coercion.To(Day, Parsed("to_timestamp", call, arguments[0].Type is NumericType ? [Text(call.Function, arguments[0]), arguments[1]] : arguments))),
        new("to_timestamp", 1, 2, (call, arguments) => Parsed("to_timestamp", call, arguments)),
        new("try_to_timestamp", 1, 2, (call, arguments) => Parsed("try_to_timestamp", call, arguments)),
        .. new[] { "unix_timestamp", "to_unix_timestamp" }.Select(name =>
            new FunctionRule(name, name == "unix_timestamp" ? 0 : 1, 2, (call, arguments) => UnixTimestamp(call, arguments.Count > 0 ? arguments : [FunctionCatalog.Bind(new FunctionCall("current_timestamp", []), [])]))),
        new("timestamp_seconds", 1, 1, (call, arguments) => OnlyNumber(call.Function, arguments[0]) is var number
            ? new ScalarCall("timestamp_seconds", [number], Instant, number.Nullable || number.Type is FloatType or DoubleType)
            : null!)
        {
            Parameters = [OnlyNumber],
        },
        .. new[] { "timestamp_millis", "timestamp_micros" }.Select(name => Rule.Of(name, Instant, OnlyWhole)),
        .. new[] { "unix_seconds", "unix_millis", "unix_micros" }.Select(name => Rule.Of(name, Whole, Only(Instant, "a timestamp"))),
        Rule.Of("unix_date", Integer, Only(Day, "a date")),
        Rule.Of("date_from_unix_date", Day, Int),
        .. new[] { "from_utc_timestamp", "to_utc_timestamp" }.Select(name => Rule.Of(name, Instant, Take.Timestamp, Text)),
        Rule.Of("make_date", Day, Int, Int, Int),
        Rule.Of("make_timestamp", Instant, Int, Int, Int, Int, Int, Take.Of(new DecimalType(16, 6), "seconds")),
        new("timestampadd", 3, 3, (call, arguments) => Rule.Call(call.Function, [Unit(call, arguments[0]), Int(call.Function, arguments[1]), Take.Timestamp(call.Function, arguments[2])], Instant)),
        new("timestampdiff", 3, 3, (call, arguments) => Rule.Call(
            call.Function, [Unit(call, arguments[0]), Take.Timestamp(call.Function, arguments[1]), Take.Timestamp(call.Function, arguments[2])], Whole)),
        new("current_date", 0, 0, (_, _) => new ScalarCall("current_date", [], Day, IsNullable: false)),
        new("current_timestamp", 0, 0, (_, _) => new ScalarCall("current_timestamp", [], Instant, IsNullable: false)),
    ];

    // A text with a pattern is parsed; what is a date or a timestamp already, and a text without a pattern, is cast.
    private static Expression Parsed(string function, FunctionCall call, EquatableArray<Expression> arguments) => arguments switch
    {
        [{ Type: BooleanType or BinaryType } value, ..] => Parsed(function, call, [Text(call.Function, value), .. arguments.Skip(1)]),
        [{ Type: StringType } text] when function == "try_to_timestamp" => new Cast(text, Instant, IsTry: true),
        [var value] => Coercion.To(Instant, value),
        [{ Type: StringType } text, var pattern] => new ScalarCall(function, [text, Text(call.Function, pattern)], Instant, function == "try_to_timestamp" || text.Nullable || pattern.Nullable),
        _ => Coercion.To(Instant, DateOrTimestamp(call.Function, arguments[0])),
    };

    // Where the unit is a constant that there is not, Spark does not even read the date.
    private static Expression Truncated(FunctionCall call, EquatableArray<Expression> arguments, Parameter[] parameters, int unit, DataType type)
    {
        var converted = Rule.Converted(call, arguments, parameters);
        return converted[unit] is Literal { Value: string name } && !(Units.Contains(name) || (type is TimestampType && UnitsOfTime.Contains(name)))
            ? new Literal(null, type)
            : new ScalarCall(call.Function, converted, type, IsNullable: true);
    }

    private static ScalarCall UnixTimestamp(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var pattern = arguments.Count == 2 ? arguments[1] : new Literal("yyyy-MM-dd HH:mm:ss", String);
        return Rule.Call("unix_timestamp", [Parsed("to_timestamp", call, [arguments[0], OnlyText(call.Function, pattern)])], Whole);
    }

    private static Expression Part(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var field = (string)((Literal)ConstantText(call.Function, arguments[0])).Value!;
        var part = DatePart.Of(field) ?? throw new AnalysisException(
            $"Function '{call.Function}' does not know the field '{field}'. Use for example 'YEAR', 'QUARTER', 'MONTH', 'WEEK', 'DAY', 'DOW', 'HOUR', 'MINUTE' or 'SECOND'.");
        var value = DateOrTimestamp(call.Function, arguments[1]);
        var inner = FunctionCatalog.Bind(new FunctionCall(part, [value]), [value]);
        return field.ToUpperInvariant() is "DAYOFWEEK_ISO" or "DOW_ISO"
            ? FunctionCatalog.Bind(new FunctionCall("+", [inner, Literals.Of(1)]), [inner, Literals.Of(1)])
            : inner;
    }

    private static Literal Unit(FunctionCall call, Expression unit) => unit is Literal { Value: string name } && TimestampUnits.Has(name)
        ? new Literal(name.ToUpperInvariant(), String)
        : throw new AnalysisException($"Function '{call.Function}' needs one of the units {TimestampUnits.List}, not '{ColumnText.Of(unit)}'.");

    private static ScalarCall AddDays(string function, EquatableArray<Expression> arguments) =>
        arguments[1].Type is (IntegralType and not LongType) or StringType or NullType
            ? Rule.Call(function, [Date(function, arguments[0]), Coercion.To(new IntegerType(), arguments[1])], new DateType())
            : throw new AnalysisException($"Function '{function}' needs a number of days of type 'int', not '{arguments[1].Type}'.");

    private static Expression Date(string function, Expression value) => value.Type switch
    {
        DateType => value,
        TimestampType or StringType or NullType => Coercion.To(new DateType(), value),
        _ => throw new AnalysisException(
            $"Function '{function}' needs a date, but '{ColumnText.Of(value)}' is of type '{value.Type}'. Cast it to 'date'."),
    };
}
