using Etl.Differential.Choices;
using Etl.Differential.Data;

namespace Etl.Differential.Running;

/// <summary>Makes a mismatch small: rows first, since small tables make every other attempt fast, then the plan, the columns, and the plan once more.</summary>
internal sealed class TrialShrinker(TrialBench bench, int mostAttempts)
{
    private int _attempts;

    public Trial Shrink(Trial trial) => Tables(Plan(Tables(Plan(Tables(trial, Rows)), Columns)), Rows);

    private bool MayGoOn() => _attempts < mostAttempts;

    private Trial? Repeat(Trial trial, IReadOnlyList<TableData> tables, IReadOnlyList<int> script)
    {
        _attempts++;
        return bench.Repeat(trial, tables, script);
    }

    private Trial Plan(Trial trial)
    {
        var shrinker = new ChoiceShrinker(script => Repeat(trial, trial.Tables, script)?.Choices, MayGoOn);
        return trial with { Choices = shrinker.Shrink(trial.Choices) };
    }

    private static Trial Tables(Trial trial, Func<Trial, int, Trial> shrink) =>
        Enumerable.Range(0, trial.Tables.Count).Aggregate(trial, shrink);

    private Trial Rows(Trial trial, int table) => Less(trial, table, data => data.Rows.Count, (data, start, count) =>
        data with { Rows = [.. data.Rows.Take(start), .. data.Rows.Skip(start + count)] });

    private Trial Columns(Trial trial, int table) => Less(trial, table, data => data.Columns.Count, (data, start, count) => data with
    {
        Columns = [.. data.Columns.Take(start), .. data.Columns.Skip(start + count)],
        Rows = [.. data.Rows.Select(row => (object?[])[.. row.Take(start), .. row.Skip(start + count)])],
    });

    // Leaves out halves, then quarters, and so on down to one.
    private Trial Less(Trial trial, int table, Func<TableData, int> count, Func<TableData, int, int, TableData> without)
    {
        for (var size = count(trial.Tables[table]); size > 0; size /= 2)
        {
            for (var start = 0; start < count(trial.Tables[table]) && MayGoOn();)
            {
                var fewer = without(trial.Tables[table], start, size);
                if (fewer.Columns.Count > 0 && Repeat(trial, With(trial.Tables, table, fewer), trial.Choices.Taken) is { } smaller)
                {
                    trial = smaller;
                }
                else
                {
                    start += size;
                }
            }
        }

        return trial;
    }

    private static List<TableData> With(IReadOnlyList<TableData> tables, int table, TableData data) => [.. tables.Select((old, i) => i == table ? data : old)];
}
