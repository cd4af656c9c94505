using System.Globalization;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Writes an expression as Spark does: the name of a column without an alias, and what plans and errors print.</summary>
internal static class ColumnText
{
    private static readonly HashSet<string> Operators = ["+", "-", "*", "/", "%", "=", "<=>", "<", "<=", ">", ">=", "and", "or"];

    // Spark writes the functions of its mathematics in capitals.
    private static readonly HashSet<string> UpperCase =
    [
        "sqrt", "exp", "expm1", "cbrt", "signum", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh",
        "degrees", "radians", "log10", "log2", "log1p", "atan2", "hypot", "power", "cot", "csc", "sec", "e", "pi",
    ];

    private static readonly string[] MaskDefaults = ["X", "x", "n", "NULL"];

    private static readonly IReadOnlyList<string> Types = Rules.CastFunctionRules.Names;

    // The comparison that Spark writes for a sort without one.
    private const string ArraySortOrder = "lambdafunction((IF(((namedlambdavariable() IS NULL) AND (namedlambdavariable() IS NULL)), 0, (IF((namedlambdavariable() IS NULL), 1, "
        + "(IF((namedlambdavariable() IS NULL), -1, (IF((namedlambdavariable() < namedlambdavariable()), -1, "
        + "(IF((namedlambdavariable() > namedlambdavariable()), 1, 0)))))))))), namedlambdavariable(), namedlambdavariable())";

    // What stands for an argument that is left out behind so many.
    private static readonly Dictionary<string, (int Count, string Value)> Defaults = new()
    {
        ["locate"] = (2, "1"),
        ["position"] = (2, "1"),
        ["months_between"] = (2, "true"),
        ["overlay"] = (3, "-1"),
        ["approx_percentile"] = (2, "10000"),
        ["percentile_approx"] = (2, "10000"),
        ["percentile"] = (2, "1"),
        ["substring"] = (2, "2147483647"),
        ["substr"] = (2, "2147483647"),
        ["bround"] = (1, "0"),
        ["sort_array"] = (1, "true"),
        ["unix_timestamp"] = (1, "yyyy-MM-dd HH:mm:ss"),
        ["to_unix_timestamp"] = (1, "yyyy-MM-dd HH:mm:ss"),
        ["array_sort"] = (1, ArraySortOrder),
        ["from_unixtime"] = (1, "yyyy-MM-dd HH:mm:ss"),
        ["str_to_map"] = (1, ",, :"),
        ["split"] = (2, "-1"),
        ["regexp_replace"] = (3, "1"),
        ["regexp_instr"] = (2, "0"),
        ["make_ym_interval"] = (1, "0"),
    };

    /// <summary>The name Spark gives to the column: a cast column keeps the name of what is cast.</summary>
    public static string NameOf(Expression expression) => expression switch
    {
        Cast { Child: ColumnName or Attribute } cast => Of(cast.Child),
        Cast { Child: Alias alias } => alias.Name,
        _ => Of(expression),
    };

    /// <summary>The expression as text.</summary>
    public static string Of(Expression expression) => Parts(expression).Write(Parts);

    /// <summary>Expressions with commas between them.</summary>
    public static string List(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Of));

    private static TextParts Parts(Expression expression) => expression switch
    {
        ColumnName column => $"{string.Join('.', NestedNames.PathOf(column.Name))}",
        Attribute attribute => $"{attribute.Name}",
        Star star => $"{(star.Qualifier is null ? "*" : $"{star.Qualifier}.*")}",
        Literal { DataType: ArrayType or MapType or StructType } literal => $"{LiteralText.Of(literal.Value, literal.DataType)}",
        Literal literal => $"{Value(literal.Value)}",
        Alias alias => $"{alias.Child} AS {alias.Name}",
        IntervalValue interval => $"{IntervalText.Of(interval)}",
        Interval interval => $"{interval.Text}",
        NamePattern names => $"`{names.Pattern}`",
        AliasList list => $"{list.Child} AS ({string.Join(", ", list.Names)})",
        LambdaName or LambdaVariable => $"namedlambdavariable()",
        OpenLambda lambda => Lambda(lambda.Body, lambda.Parameters),
        Lambda lambda => Lambda(lambda.Body, lambda.Parameters),
        GeneratorCall generator => Call(generator.Function, [generator.Argument], distinct: false),
        // Spark leaves casts to types with parts out of names.
        Cast { DataType: ArrayType or MapType or StructType, Child: var child } => $"{child}",
        Cast cast => $"{(cast.IsTry ? "TRY_CAST" : "CAST")}({cast.Child} AS {cast.DataType.SimpleString.ToUpperInvariant()})",
        SortOrder order => $"{order.Child} {(order.Ascending ? "ASC" : "DESC")} NULLS {(order.NullsFirst ? "FIRST" : "LAST")}",
        OverCall over => WindowText.Of(over.Function, over.Partitions, over.Orders, over.Frame),
        WindowCall window => WindowText.Of(window.Function, window.Partitions, window.Orders, window.Frame),
        WindowFunction function => Call(function.Function, function.Arguments, distinct: false),
        FunctionCall { Condition: { } condition } call => $"{call with { Condition = null }} FILTER (WHERE {condition})",
        FunctionCall call when IntervalText.Move(call) is var (moved, interval) => $"{moved} {call.Function} {interval}",
        FunctionCall { Function: "*", Arguments: [var count, var interval] } when interval.IsInterval => $"({interval} * {count})",
        FunctionCall call => Call(call.Function, call.Arguments, call.Distinct),
        OpenCase open => Case(open.Call().Arguments),
        ScalarCall call => Call(call.Function, call.Arguments, distinct: false),
        AggregateCall call => Call(call.Function, call.Arguments, call.Distinct),
        _ => throw new InternalErrorException($"no text for '{expression.GetType().Name}'"),
    };

    private static TextParts Call(string function, EquatableArray<Expression> arguments, bool distinct) => function switch
    {
        // Spark counts the constant 1 and names the column after it.
        "getfield" => $"{arguments[0]}.{arguments[1]}",
        "getitem" or "array_item" or "map_value" => $"{arguments[0]}[{arguments[1]}]",
        "with_field" => Update($"{arguments[0]}", NestedNames.PathOf(Of(arguments[1])), $"WithField({arguments[2]})"),
        "drop_fields" => Update($"{arguments[0]}", NestedNames.PathOf(Of(arguments[1])), $"{string.Join(", ", arguments.Skip(1).Select(_ => "dropfield()"))}"),
        "ilike" => $"ilike({arguments[0]}, {arguments[1]})",
        "like" => $"{arguments[0]} LIKE {arguments[1]}",
        "rlike" or "regexp" or "regexp_like" => $"{function.ToUpperInvariant()}({arguments[0]}, {arguments[1]})",
        "&" or "|" or "^" => $"({arguments[0]} {function} {arguments[1]})",
        "bitwise_not" => $"~{arguments[0]}",
        "positive" => $"(+ {arguments[0]})",
        "log" when arguments.Count == 2 => $"LOG({arguments})",
        "from_json" or "from_csv" or "to_json" or "to_csv" => $"{function}({arguments[0]})",
        "log" when arguments.Count == 1 => $"LOG(E(), {arguments[0]})",
        "extract" or "datepart" => $"{function}({arguments[0]} FROM {arguments[1]})",
        "div" => $"({arguments[0]} div {arguments[1]})",
        "if" => $"(IF({arguments}))",
        "trim" when arguments.Count == 2 => $"TRIM(BOTH {arguments[1]} FROM {arguments[0]})",
        "ltrim" when arguments.Count == 2 => $"TRIM(LEADING {arguments[1]} FROM {arguments[0]})",
        "rtrim" when arguments.Count == 2 => $"TRIM(TRAILING {arguments[1]} FROM {arguments[0]})",
        "assert_true" when arguments.Count == 1 => $"assert_true({arguments[0]}, '{arguments[0]}' is not true!)",
        "unix_timestamp" when arguments.Count == 0 => $"unix_timestamp(current_timestamp(), yyyy-MM-dd HH:mm:ss)",
        "make_interval" when arguments.Count < 7 => $"make_interval({arguments}{Missing(arguments.Count, 7)})",
        "make_dt_interval" when arguments.Count < 4 => $"make_dt_interval({arguments}{Missing(arguments.Count, 4)})",
        "lpad" or "rpad" when arguments.Count == 2 => $"{function}({arguments}, {(arguments[1] is Literal && arguments[0] is Literal { Value: byte[] } ? "X'00'" : " ")})",
        "mask" when arguments.Count < 5 => $"mask({arguments}{string.Concat(MaskDefaults.Skip(arguments.Count - 1).Select(value => $", {value}"))})",
        "first" or "last" or "first_value" or "last_value" or "any_value" when arguments.Count == 2 => $"{function}({arguments[0]})",
        _ when Types.Contains(function) && arguments.Count == 1 => $"{arguments[0]}",
        _ when Defaults.TryGetValue(function, out var left) && arguments.Count == left.Count => $"{function}({arguments}, {left.Value})",
        "ceil" or "floor" when arguments.Count == 1 => $"{function.ToUpperInvariant()}({arguments[0]})",
        _ when UpperCase.Contains(function) => $"{function.ToUpperInvariant()}({arguments})",
        "count" when arguments is [Star { Qualifier: null }] => $"count(1)",
        // Without a last step Spark has one that changes nothing.
        "aggregate" or "reduce" when arguments.Count == 3 => $"{function}({arguments}, lambdafunction(namedlambdavariable(), namedlambdavariable()))",
        "sentences" when arguments.Count < 3 => $"sentences({arguments}{string.Concat(Enumerable.Repeat(", ", 3 - arguments.Count))})",
        "round" when arguments.Count == 1 => $"round({arguments[0]}, 0)",
        _ when Operators.Contains(function) && arguments.Count == 2 => $"({arguments[0]} {function.ToUpperInvariant()} {arguments[1]})",
        "negative" => $"(- {arguments[0]})",
        "not" => $"(NOT {arguments[0]})",
        "isnull" => $"({arguments[0]} IS NULL)",
        "isnotnull" => $"({arguments[0]} IS NOT NULL)",
        "in" => $"({arguments[0]} IN ({arguments.Skip(1)}))",
        "case" => Case(arguments),
        _ => $"{function}({(distinct ? "DISTINCT " : "")}{arguments})",
    };

    // The parts of an interval that are left out; the last ones are seconds.
    private static string Missing(int given, int all) => $"{(given > 0 ? ", " : "")}{string.Concat(Enumerable.Repeat("0, ", all - given - 1))}0.000000";

    private static TextParts Lambda(Expression body, IEnumerable<Expression> variables) => $"lambdafunction({variables.Prepend(body)})";

    private static TextParts Update(TextParts value, List<string> path, TextParts change)
    {
        TextParts parts = $"update_fields({value}, ";
        parts.AppendFormatted(path.Count <= 1 ? change : Inner(Update($"{value}.{path[0]}", path[1..], change)));
        parts.AppendLiteral(")");
        return parts;

        static TextParts Inner(TextParts update) => $"WithField({update})";
    }

    private static TextParts Case(EquatableArray<Expression> arguments)
    {
        TextParts parts = $"CASE";
        for (var i = 0; i + 1 < arguments.Count; i += 2)
        {
            parts.AppendFormatted($" WHEN {arguments[i]} THEN {arguments[i + 1]}");
        }

        if (arguments.Count % 2 == 1)
        {
            parts.AppendFormatted($" ELSE {arguments[^1]}");
        }

        parts.AppendLiteral(" END");
        return parts;
    }

    /// <summary>A single value as Spark names a constant.</summary>
    public static string Value(object? value) => value switch
    {
        null => "NULL",
        bool flag => flag ? "true" : "false",
        DateOnly date => $"DATE '{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'",
        DateTime time => $"TIMESTAMP '{time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        _ => CellText.Of(value),
    };
}
