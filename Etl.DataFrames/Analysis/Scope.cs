using System.Text.RegularExpressions;
using Etl.DataFrames.Plans;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Finds columns by name. Names are case-insensitive, as Spark's are by default.</summary>
internal sealed partial class Scope(IReadOnlyList<Attribute> columns)
{
    private Dictionary<long, Attribute>? _byId;

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

    /// <summary>Whether there is a column called <paramref name="name"/>.</summary>
    public bool Has(string name) => Matches(name).Count > 0;

    /// <summary>The columns whose names match a Java regular expression as a whole, whatever their case.</summary>
    public IReadOnlyList<Attribute> Matching(string pattern) => columns.Where(column => Regex.IsMatch(column.Name, $"^(?:{pattern})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).ToList();

    /// <summary>The columns called <paramref name="name"/>, at least one.</summary>
    public IReadOnlyList<Attribute> FindAll(string name) =>
        Matches(name) is { Count: > 0 } matches ? matches : throw new AnalysisException(NotFound(name));

    /// <summary>The column itself when it belongs to this relation.</summary>
    public Attribute Find(Attribute column) =>
        (_byId ??= columns.DistinctBy(candidate => candidate.Id).ToDictionary(candidate => candidate.Id)).GetValueOrDefault(column.Id)
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
        var parts = NameParts().Match(name);
        return matches.Count > 0 || !parts.Success
            ? matches
            : [.. columns.Where(column => IsNamed(column, parts.Groups["frame"], parts.Groups["column"].Value))];
    }

    private static bool IsNamed(Attribute column, Group frame, string name) =>
        (!frame.Success || SameName(column.Qualifier, Unquoted(frame.Value))) && SameName(column.Name, Unquoted(name));

    private static string Unquoted(string name) =>
        name.StartsWith('`') ? name[1..^1].Replace("``", "`", StringComparison.Ordinal) : name;

    // [frame.]column, either of them in backticks if it has a dot of its own.
    [GeneratedRegex(@"^(?:(?<frame>`(?:[^`]|``)+`|[^.`]+)\.)?(?<column>`(?:[^`]|``)+`|[^`]+)$")]
    private static partial Regex NameParts();

    private string NotFound(string name)
    {
        var nearest = Nearest.To(name, columns.Select(column => column.Name));
        return $"Column '{name}' not found. {Available()}{(nearest is null ? "" : $" Did you mean '{nearest}'?")}";
    }

    private string Available() =>
        columns.Count == 0 ? "The frame has no columns." : $"Available: {string.Join(", ", columns.Select(column => column.Name))}.";

    private static bool SameName(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
