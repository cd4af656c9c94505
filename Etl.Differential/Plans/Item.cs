using Etl.DataFrames;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.Differential.Plans;

/// <summary>A column that expressions may use.</summary>
/// <param name="Attribute">The column in the plan.</param>
/// <param name="Bound">No value is further from zero.</param>
/// <param name="IsUnique">Whether no value comes twice.</param>
/// <param name="IsApproximate">Whether its last digits depend on the order of the rows: it is only handed on.</param>
internal sealed record Item(Attribute Attribute, double Bound, bool IsUnique, bool IsApproximate)
{
    public Column Column => new(Attribute);
}
