using Etl.DataFrames;
using Etl.Differential.Choices;
using Etl.Differential.Data;

namespace Etl.Differential.Plans;

/// <summary>Makes random plans over the tables of a dataset.</summary>
/// <param name="choices">The decisions.</param>
/// <param name="dataset">The tables.</param>
/// <param name="settings">The engines.</param>
internal sealed partial class PlanGenerator(ChoiceSource choices, Dataset dataset, GeneratorSettings settings)
{
    private const int Deepest = 2;
    private const int ExpressionDepth = 3;
    private const int MostJoinedRows = 1_000;
    private const int MostNumbers = 10;
    private const int MostElements = 10;

    private static readonly string[] Names = ["v", "w", "My Value", "from", "q\"x", "b`y", "größe", "a.b", "v_1"];

    private readonly bool _isReckless = choices.Chance(10);
    private readonly List<DataFrame> _kept = [];
    private int _names;

    /// <summary>The frames that the plan wants kept.</summary>
    public IReadOnlyList<DataFrame> Kept => _kept;

    public Draft Draft() => Frame(Deepest);

    private Draft Frame(int depth) => choices.Span("frame", () =>
    {
        var draft = Source();
        while (TryStep(draft, depth) is { } next)
        {
            draft = next;
        }

        return draft;
    });

    private Draft Source() => choices.Span("source", () =>
    {
        if (choices.Chance(5))
        {
            return Numbers();
        }

        var table = choices.Pick(dataset.Tables);
        var storage = choices.Pick<Storage>([Storage.Values, Storage.Cached, Storage.Cached, Storage.Parquet]);
        var frame = dataset.Frame(table, storage);
        return new Draft(
            frame,
            [.. frame.Plan.Output.Select((attribute, i) => new Item(attribute, table.Columns[i].Bound, table.Columns[i].IsUnique, false))],
            Math.Max(1, table.MostRows));
    });

    private Draft Numbers()
    {
        var (start, end, step) = choices.Pick<(long, long, long)>([(0, 5, 1), (1, 30, 3), (0, 0, 1), (5, 0, 1), (5, -5, -2), (long.MaxValue - 3, long.MaxValue, 2)]);
        var frame = dataset.Numbers(start, end, step);
        return new Draft(frame, [new Item(frame.Plan.Output[0], Math.Max(Math.Abs((double)start), Math.Abs((double)end)), true, false)], MostNumbers);
    }

    // A step that Spark does not allow leaves the plan as it is.
    private Draft? TryStep(Draft draft, int depth) => choices.Span<Draft?>("step", () =>
    {
        if (!choices.Chance(depth == Deepest ? 75 : 50))
        {
            return null;
        }

        try
        {
            return Step(draft, depth);
        }
        catch (AnalysisException)
        {
            settings.Tally.Refusal("analysis of a step");
            return draft;
        }
    });

    private Draft Step(Draft draft, int depth) => choices.Next(21) switch
    {
        0 => Select(draft),
        1 => Filter(draft),
        2 => WithColumn(draft),
        3 => Group(draft),
        4 => Group(draft),
        5 when depth > 0 => Join(draft, depth - 1),
        6 when depth > 0 => Join(draft, depth - 1),
        7 when depth > 0 => Union(draft, depth - 1),
        8 => Distinct(draft),
        9 => Order(draft),
        10 => Dropped(draft),
        11 => Renamed(draft),
        12 => Keep(draft),
        13 => Repartitioned(draft),
        14 or 15 => Windowed(draft),
        16 => Exploded(draft),
        17 when depth > 0 => Compared(draft, depth - 1),
        18 => Totals(draft),
        19 => Sampled(draft),
        _ => Select(draft),
    };

    private Draft Keep(Draft draft)
    {
        _kept.Add(draft.Frame);
        return draft with { IsOrdered = false };
    }

    private ExpressionGenerator Expressions(params IEnumerable<Item> items) => new(choices, [.. items], settings, _isReckless);

    private string Name() => $"{choices.Pick(Names)}{++_names}";
}
