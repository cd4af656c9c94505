using Etl.DataFrames.Types;

namespace Etl.Jobs.Retail.Contracts;

/// <summary>What the values of a column must look like.</summary>
/// <param name="Name">The name, lower snake case.</param>
/// <param name="Type">The type as Spark SQL writes it.</param>
/// <param name="Required">Whether a row without the value is rejected.</param>
/// <param name="Minimum">The smallest value allowed.</param>
/// <param name="Maximum">The largest value allowed.</param>
/// <param name="Format">The form of a text, see <see cref="FieldRules.Format"/>.</param>
internal sealed record ColumnContract(
    string Name, string Type, bool Required = false, decimal? Minimum = null, decimal? Maximum = null, string? Format = null)
{
    /// <summary>The column as a field whose metadata carries the rules.</summary>
    public StructField Field => new(Name, DataType.Parse(Type), !Required, Rules());

    private Dictionary<string, object> Rules()
    {
        var rules = new Dictionary<string, object?>
        {
            [FieldRules.Minimum] = Minimum,
            [FieldRules.Maximum] = Maximum,
            [FieldRules.Format] = Format,
        };
        return rules.Where(rule => rule.Value is not null).ToDictionary(rule => rule.Key, rule => rule.Value!);
    }
}
