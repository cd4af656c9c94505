using Etl.DataFrames.Types;
using Etl.Differential.Choices;

namespace Etl.Differential.Data;

/// <summary>Makes random tables: a key without repetitions, two that repeat, and some columns of every kind.</summary>
internal static class TableGenerator
{
    private const int MostRows = 30;

    private static readonly string[] Names = ["c", "order", "My Col", "x\"y", "a`b", "größe", "Select", "c_2"];

    public static IReadOnlyList<TableData> Tables(ChoiceSource choices) =>
        [.. Enumerable.Range(1, 3).Select(number => Table($"t{number}", choices.Next(8) == 1 ? 0 : choices.Next(MostRows + 1), choices, allNasty: false))];

    /// <summary>A table of one row with every type, for plans that look at errors.</summary>
    public static TableData OneRow(int number, ChoiceSource choices) => Table($"one{number}", 1, choices, allNasty: true);

    private static TableData Table(string name, int rows, ChoiceSource choices, bool allNasty)
    {
        var columns = new List<(TableColumn Column, object?[] Values)>
        {
            (new TableColumn("id", new IntegerType(), false, rows, IsUnique: true), [.. Enumerable.Range(1, rows).Cast<object?>()]),
            Values("k", new IntegerType(), rows, choices, isNasty: false),
            Values("s", new StringType(), rows, choices, isNasty: false),
        };
        foreach (var (type, index) in ValueMaker.Types.Select((type, index) => (type, index)))
        {
            if (allNasty || choices.Chance(60))
            {
                var label = choices.Chance(10) ? $"{choices.Pick(Names)} {index}" : $"{type.TypeName}_{index}";
                columns.Add(Values(label, type, rows, choices, isNasty: allNasty || choices.Chance(40)));
            }
        }

        return new TableData(name, [.. columns.Select(column => column.Column)], [.. Enumerable.Range(0, rows).Select(row => Row(columns, row))]);
    }

    private static object?[] Row(List<(TableColumn Column, object?[] Values)> columns, int row) => [.. columns.Select(column => column.Values[row])];

    private static (TableColumn Column, object?[] Values) Values(string name, DataType type, int rows, ChoiceSource choices, bool isNasty)
    {
        var nulls = choices.Pick([0, 10, 10, 50]);
        object?[] values = [.. Enumerable.Range(0, rows).Select(_ =>
            choices.Chance(nulls) ? null : isNasty ? ValueMaker.Nasty(type, choices) : ValueMaker.Tame(type, choices))];
        return (new TableColumn(name, type, nulls > 0, values.Select(ValueBound.Of).Append(1).Max()), values);
    }
}
