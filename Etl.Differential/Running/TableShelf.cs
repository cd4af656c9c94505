using Etl.Differential.Choices;
using Etl.Differential.Data;

namespace Etl.Differential.Running;

/// <summary>The tables that trials share, so that the engines need not load them again for each.</summary>
internal sealed class TableShelf
{
    // Seeds that follow each other have the same tables.
    private const int SeedsPerTables = 50;
    private const int OneRowTables = 5;

    private readonly Dictionary<bool, (long Group, IReadOnlyList<TableData> Tables)> _last = [];

    /// <summary>The trial of a seed. In four trials one looks at expressions on one row.</summary>
    public Trial TrialOf(long seed)
    {
        var isOfExpressions = seed % 4 == 0;
        return new Trial(seed, isOfExpressions, Tables(seed / SeedsPerTables, isOfExpressions), ChoiceSource.FromSeed(seed));
    }

    private IReadOnlyList<TableData> Tables(long group, bool isOfExpressions)
    {
        if (!_last.TryGetValue(isOfExpressions, out var last) || last.Group != group)
        {
            var choices = ChoiceSource.FromSeed(-1 - group);
            last = (group, isOfExpressions ? [.. Enumerable.Range(1, OneRowTables).Select(number => TableGenerator.OneRow(number, choices))] : TableGenerator.Tables(choices));
            _last[isOfExpressions] = last;
        }

        return last.Tables;
    }
}
