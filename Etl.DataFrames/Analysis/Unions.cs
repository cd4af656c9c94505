using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Builds and checks unions.</summary>
internal static class Unions
{
    public static Union Build(Plan left, Plan right)
    {
        if (left.Output.Count != right.Output.Count)
        {
            throw new AnalysisException($"Union needs frames of the same width: the left has {left.Output.Count} columns, the right {right.Output.Count}.");
        }

        var types = left.Output.Zip(right.Output, CommonType).ToList();
        var columns = left.Output.Select((column, i) =>
            new Attribute(Plan.NextId(), column.Name, types[i], column.Nullable || right.Output[i].Nullable));
        return new Union(Converted(left, types), Converted(right, types), [.. columns]);
    }

    private static DataType CommonType(Attribute left, Attribute right) =>
        Coercion.CommonType(left.Type, right.Type) ?? throw new AnalysisException(
            $"Union cannot put '{left.Name}' ({left.Type}) and '{right.Name}' ({right.Type}) in one column. Cast one of them.");

    private static Plan Converted(Plan plan, List<DataType> types) =>
        plan.Output.Select((column, i) => column.Type == types[i]).All(same => same)
            ? plan
            : new Project(plan, [.. plan.Output.Select((column, i) => Convert(column, types[i]))]);

    private static Expression Convert(Attribute column, DataType type) =>
        column.Type == type ? column : new Alias(Coercion.To(type, column), column.Name, Plan.NextId());
}
