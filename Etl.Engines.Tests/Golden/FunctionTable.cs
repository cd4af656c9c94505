using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Golden;

/// <summary>PySpark's function names in this library's API.</summary>
internal static class FunctionTable
{
    private static readonly Dictionary<string, Func<Column[], Column>> Functions = new()
    {
        ["count"] = c => Count(c[0]),
        ["countDistinct"] = c => CountDistinct(c[0], c[1..]),
        ["count_distinct"] = c => CountDistinct(c[0], c[1..]),
        ["sum"] = c => Sum(c[0]),
        ["avg"] = c => Avg(c[0]),
        ["mean"] = c => Avg(c[0]),
        ["min"] = c => Min(c[0]),
        ["max"] = c => Max(c[0]),
        ["max_by"] = c => MaxBy(c[0], c[1]),
        ["bit_or"] = c => BitOr(c[0]),
        ["abs"] = c => Abs(c[0]),
        ["round"] = c => Etl.DataFrames.Column.Call("round", c),
        ["shiftleft"] = c => ShiftLeft(c[0], c[1]),
        ["negative"] = c => -c[0],
        ["coalesce"] = c => Coalesce(c),
        ["isnull"] = c => IsNull(c[0]),
        ["isnotnull"] = c => c[0].IsNotNull(),
        ["datediff"] = c => DateDiff(c[0], c[1]),
        ["date_add"] = c => DateAdd(c[0], c[1]),
        ["date_sub"] = c => DateSub(c[0], c[1]),
        ["year"] = c => Year(c[0]),
        ["quarter"] = c => Quarter(c[0]),
        ["month"] = c => Month(c[0]),
        ["dayofmonth"] = c => DayOfMonth(c[0]),
        ["dayofweek"] = c => DayOfWeek(c[0]),
        ["concat"] = c => Concat(c),
        ["length"] = c => Length(c[0]),
    };

    public static Column Call(string name, Column[] arguments) =>
        Functions.TryGetValue(name, out var function) ? function(arguments) : throw new MissingException($"function {name}");
}
