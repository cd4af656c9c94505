using Etl.DataFrames.Plans;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Finds columns by name. Names are case-insensitive, as Spark's are by default.</summary>
internal sealed class Scope(IReadOnlyList<Attribute> columns)
{
    public Scope(Plan plan)
        : this(plan.Output)
    {
    }

    public IReadOnlyList<Attribute> Columns => columns;

    /// <summary>The column called <paramref name="name"/>, which may be written <c>alias.name</c>.</summary>
    public Attribute Find(string name)
    {
        var matches = Matches(name);
        return matches.Count switch
        {
            1 => matches[0],
            0 => throw new AnalysisException(NotFound(name)),
            _ => throw new AnalysisException(
                $"Column '{name}' is ambiguous: {matches.Count} columns have that name. " +
                "Take it from one frame (frame[\"name\"]) or give the frames aliases."),
        };
    }

    /// <summary>The column itself when it belongs to this relation.</summary>
    public Attribute Find(Attribute column) =>
        columns.FirstOrDefault(candidate => candidate.Id == column.Id)
        ?? throw new AnalysisException(
            $"Column '{column.Name}' comes from another frame that is not part of this one. {Available()} Join that frame first.");

    /// <summary>The columns of the frame with an alias, or all of them.</summary>
    public IReadOnlyList<Attribute> Star(string? qualifier)
    {
        var found = qualifier is null ? columns : [.. columns.Where(column => SameName(column.Qualifier, qualifier))];
        return found.Count > 0 ? found : throw new AnalysisException($"'{qualifier}.*' names no frame here. {Available()}");
    }

    private List<Attribute> Matches(string name)
    {
        var matches = columns.Where(column => SameName(column.Name, name)).ToList();
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return matches.Count > 0 || dot < 0
            ? matches
            : [.. columns.Where(column => SameName(column.Qualifier, name[..dot]) && SameName(column.Name, name[(dot + 1)..]))];
    }

    private string NotFound(string name)
    {
        var nearest = Nearest.To(name, columns.Select(column => column.Name));
        return $"Column '{name}' not found. {Available()}{(nearest is null ? "" : $" Did you mean '{nearest}'?")}";
    }

    private string Available() =>
        columns.Count == 0 ? "The frame has no columns." : $"Available: {string.Join(", ", columns.Select(column => column.Name))}.";

    private static bool SameName(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
