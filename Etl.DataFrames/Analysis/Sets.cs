using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Builds and checks what puts the rows of two frames together or holds them against each other.</summary>
internal static class Sets
{
    /// <exception cref="AnalysisException">The frames differ in the number of columns, or in types without a common one.</exception>
    public static Union Union(Plan left, Plan right)
    {
        var types = CommonTypes("Union", left, right);
        var columns = left.Output.Select((column, i) => new Attribute(Plan.NextId(), column.Name, types[i], column.Nullable || right.Output[i].Nullable));
        return new Union(Converted(left, types), Converted(right, types), [.. columns]);
    }

    /// <exception cref="AnalysisException">The frames differ in the number of columns, or in types without a common one, or a column is a map.</exception>
    public static SetOperation Build(Plan left, Plan right, SetKind kind, bool keepsRepetitions)
    {
        var types = CommonTypes(kind.ToString(), left, right);
        RefuseMaps(kind.ToString(), left.Output);
        var columns = left.Output.Select((column, i) =>
            new Attribute(Plan.NextId(), column.Name, types[i], column.Nullable && (kind == SetKind.Except || right.Output[i].Nullable)));
        return new SetOperation(Converted(left, types), Converted(right, types), kind, keepsRepetitions, [.. columns]);
    }

    /// <summary>The union of frames whose columns go by name.</summary>
    /// <exception cref="AnalysisException">A name is missing on one side, or comes twice.</exception>
    public static Union UnionByName(Plan left, Plan right, bool allowMissing)
    {
        RequireUnique(left);
        RequireUnique(right);
        if (!allowMissing && left.Output.Count != right.Output.Count)
        {
            throw WidthMismatch("UnionByName", left, right);
        }

        var onlyRight = right.Output.Where(column => Named(left, column.Name) is null).ToList();
        if (!allowMissing && left.Output.FirstOrDefault(column => Named(right, column.Name) is null) is { } missing)
        {
            throw new AnalysisException(
                $"UnionByName finds no column '{missing.Name}' on the right. There: {string.Join(", ", right.Output.Select(column => column.Name))}. Pass allowMissingColumns: true to fill it with nulls.");
        }

        var all = left.Output.Concat(onlyRight).ToList();
        return Union(Arranged(left, all), Arranged(right, all));
    }

    /// <exception cref="AnalysisException">A column is a map: maps have no equality in Spark.</exception>
    public static void RefuseMaps(string step, IEnumerable<Attribute> columns)
    {
        if (columns.FirstOrDefault(column => !Equality.IsOf(column.Type)) is { } map)
        {
            throw new AnalysisException($"{step} cannot compare column '{map.Name}' of type '{map.Type}': maps have no equality. Drop it or turn it into an array.");
        }
    }

    private static Attribute? Named(Plan plan, string name) => plan.Output.FirstOrDefault(column => SameName(column.Name, name));

    private static bool SameName(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static void RequireUnique(Plan plan)
    {
        if (plan.Output.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(names => names.Count() > 1) is { } repeated)
        {
            throw new AnalysisException($"UnionByName needs different names, but column '{repeated.Key}' appears {repeated.Count()} times. Rename or drop all but one.");
        }
    }

    private static Plan Arranged(Plan plan, List<Attribute> columns) => columns.Select((column, i) => i < plan.Output.Count && column == plan.Output[i]).All(same => same)
        && columns.Count == plan.Output.Count
            ? plan
            : new Project(plan, [.. columns.Select(column => Named(plan, column.Name) ?? (Expression)new Alias(new Literal(null, column.Type), column.Name, Plan.NextId()))]);

    private static List<DataType> CommonTypes(string step, Plan left, Plan right) => left.Output.Count == right.Output.Count
        ? [.. left.Output.Zip(right.Output, (l, r) => CommonType(step, l, r))]
        : throw WidthMismatch(step, left, right);

    private static AnalysisException WidthMismatch(string step, Plan left, Plan right) =>
        new($"{step} needs frames of the same width: the left has {left.Output.Count} columns, the right {right.Output.Count}.");

    private static DataType CommonType(string step, Attribute left, Attribute right) => Coercion.CommonType(left.Type, right.Type)
        ?? throw new AnalysisException($"{step} cannot put '{left.Name}' ({left.Type}) and '{right.Name}' ({right.Type}) in one column. Cast one of them.");

    private static Plan Converted(Plan plan, List<DataType> types) => plan.Output.Select((column, i) => column.Type == types[i]).All(same => same)
        ? plan
        : new Project(plan, [.. plan.Output.Select((column, i) => Convert(column, types[i]))]);

    private static Expression Convert(Attribute column, DataType type) =>
        column.Type == type ? column : new Alias(Coercion.To(type, column), column.Name, Plan.NextId());
}
