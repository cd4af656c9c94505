using Etl.Differential.Choices;
using Etl.Differential.Data;
using Etl.Differential.Plans;

namespace Etl.Differential.Running;

/// <summary>One comparison that can be repeated: its tables, the decisions that made the plan, and whether it looks at single expressions.</summary>
internal sealed record Trial(long Seed, bool IsOfExpressions, IReadOnlyList<TableData> Tables, ChoiceSource Choices)
{
    /// <summary>So many plans share their tables.</summary>
    public const int PlansPerDataset = 50;

    /// <summary>In four trials one looks at expressions on one row.</summary>
    public static Trial Of(long seed)
    {
        var isOfExpressions = seed % 4 == 0;
        return new Trial(seed, isOfExpressions, TablesOf(seed, isOfExpressions), ChoiceSource.FromSeed(seed));
    }

    /// <summary>Makes the case; the decisions are then known.</summary>
    public DifferentialCase Case(Dataset dataset, GeneratorSettings settings) => IsOfExpressions
        ? CaseGenerator.OfExpressions(Choices, dataset, settings)
        : CaseGenerator.OfPlan(Choices, dataset, settings);

    private static IReadOnlyList<TableData> TablesOf(long seed, bool isOfExpressions)
    {
        var choices = ChoiceSource.FromSeed(-1 - (seed / PlansPerDataset));
        var tables = TableGenerator.Tables(choices);
        // A row for every trial: the errors of one row hide those of another.
        return isOfExpressions ? [TableGenerator.OneRow(ChoiceSource.FromSeed(~(seed << 20)))] : tables;
    }
}
