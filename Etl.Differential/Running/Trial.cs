using Etl.Differential.Choices;
using Etl.Differential.Data;
using Etl.Differential.Plans;

namespace Etl.Differential.Running;

/// <summary>One comparison that can be repeated: its tables, the decisions that made the plan, and whether it looks at single expressions.</summary>
internal sealed record Trial(long Seed, bool IsOfExpressions, IReadOnlyList<TableData> Tables, ChoiceSource Choices)
{
    /// <summary>Makes the case; the decisions are then known.</summary>
    public DifferentialCase Case(Dataset dataset, GeneratorSettings settings) => IsOfExpressions
        ? CaseGenerator.OfExpressions(Choices, dataset, settings)
        : CaseGenerator.OfPlan(Choices, dataset, settings);
}
