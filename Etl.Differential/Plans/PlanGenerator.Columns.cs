using Etl.DataFrames;

namespace Etl.Differential.Plans;

/// <content>Steps on the columns and rows of one frame.</content>
internal sealed partial class PlanGenerator
{
    private Draft Select(Draft draft)
    {
        var expressions = Expressions(draft.Items);
        var made = Several("column", () => expressions.ForColumn(ExpressionDepth));
        var kept = draft.Items.Where(_ => choices.Chance(25)).Select(item => item.Column).ToList();
        return draft.After(
            draft.Frame.Select([.. kept, .. made.Select(column => column.Column.As(Name()))]), made.Select(column => column.Bound));
    }

    private Draft WithColumn(Draft draft)
    {
        var value = Expressions(draft.Items).ForColumn(ExpressionDepth);
        var name = choices.Chance(20) ? choices.Pick(draft.Items).Attribute.Name : Name();
        return draft.After(draft.Frame.WithColumn(name, value.Column), value.Bound);
    }

    private Draft Filter(Draft draft) =>
        draft.After(draft.Frame.Filter(Expressions(draft.Items).Condition(ExpressionDepth))) with { IsOrdered = draft.IsOrdered };

    private Draft Dropped(Draft draft)
    {
        var name = choices.Pick(draft.Items).Attribute.Name;
        return draft.Items.All(item => item.Attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ? draft : draft.After(draft.Frame.Drop(name));
    }

    private Draft Renamed(Draft draft)
    {
        var item = choices.Pick(draft.Items);
        return choices.Next(2) == 0
            ? draft.After(draft.Frame.WithColumnRenamed(item.Attribute.Name, Name()), item.Bound)
            : draft.After(draft.Frame.As(Name()));
    }

    // Changes no row.
    private Draft Repartitioned(Draft draft) => draft.After(choices.Next(3) switch
    {
        0 => draft.Frame.Coalesce(1),
        1 => draft.Frame.Repartition(2),
        _ => draft.Frame.Repartition(2, choices.Pick(draft.Items).Column),
    });

    private static Draft Distinct(Draft draft) => draft.IsExact ? draft.After(draft.Frame.Distinct()) : draft;

    // By every column, so that it is decided which rows a limit keeps.
    private Draft Order(Draft draft)
    {
        if (!draft.IsExact)
        {
            return draft;
        }

        var sorted = draft.Frame.OrderBy(EveryColumn(draft));
        var kept = choices.Next(4) switch
        {
            0 or 1 => sorted,
            2 => sorted.Limit(choices.Pick([1, 0, 3, 10, 100])),
            _ => sorted.Offset(choices.Pick([1, 0, 3, 10])),
        };
        return draft.After(kept) with { IsOrdered = true };
    }

    private Column[] EveryColumn(Draft draft)
    {
        var first = choices.Next(draft.Items.Count);
        return [.. draft.Items.Skip(first).Concat(draft.Items.Take(first)).Select(item => Ordered(item.Column))];
    }

    // Which rows come by chance is each engine's own, so all or none.
    private Draft Sampled(Draft draft) => draft.After(draft.Frame.Sample(choices.Pick([1.0, 0.0]), seed: 1));

    private Column Ordered(Column column) => choices.Next(6) switch
    {
        0 => column,
        1 => column.Desc(),
        2 => column.AscNullsLast(),
        3 => column.DescNullsFirst(),
        4 => column.Asc(),
        _ => column.DescNullsLast(),
    };

    // At least one.
    private List<T> Several<T>(string label, Func<T> make)
    {
        var made = new List<T> { choices.Span(label, make) };
        while (made.Count < 5 && choices.Span<T?>(label, () => choices.Chance(50) ? make() : default) is { } more)
        {
            made.Add(more);
        }

        return made;
    }
}
