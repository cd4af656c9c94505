using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Finds columns by name. Names are case-insensitive, as Spark's are by default.</summary>
internal sealed partial class Scope
{
    private readonly Plan? _plan;
    private readonly IReadOnlyList<Attribute>? _columns;
    private readonly ColumnIndex _index;

    private readonly ImmutableDictionary<long, LambdaVariable> _variables = ImmutableDictionary<long, LambdaVariable>.Empty;

    public Scope(IReadOnlyList<Attribute> columns) => (_columns, _index) = (columns, ColumnIndex.Of(columns));

    public Scope(Plan plan) => (_plan, _index) = (plan, plan.Index);

    private Scope(Scope outer, ImmutableDictionary<long, LambdaVariable> variables) =>
        (_plan, _columns, _index, _variables) = (outer._plan, outer._columns, outer._index, variables);

    public IReadOnlyList<Attribute> Columns => _columns ?? _plan!.Output;

    /// <summary>How many variables the lambdas around have.</summary>
    public int Variables => _variables.Count;

    /// <summary>The same columns, and the variables of a lambda.</summary>
    public Scope With(IEnumerable<(LambdaName Name, LambdaVariable Variable)> variables) =>
        new(this, _variables.SetItems(variables.Select(pair => KeyValuePair.Create(pair.Name.Id, pair.Variable))));

    /// <summary>What a lambda is called with.</summary>
    /// <exception cref="AnalysisException">The lambda is not around it.</exception>
    public LambdaVariable Find(LambdaName name) => _variables.GetValueOrDefault(name.Id)
        ?? throw new AnalysisException($"'{name.Name}' is what a lambda is called with, but that lambda is not around it. Use it in the lambda's own value.");

    /// <summary>The column called <paramref name="name"/>, which may be written <c>alias.name</c>.</summary>
    public Attribute Find(string name)
    {
        var matches = Matches(name);
        return matches.Length switch
        {
            1 => matches[0],
            0 => throw new AnalysisException(NotFound(name)),
            _ => throw new AnalysisException(
                $"Column '{name}' is ambiguous: {matches.Length} columns have that name. " +
                "Take it from one frame (frame[\"name\"]) or give the frames aliases."),
        };
    }

    /// <summary>Whether there is a column called <paramref name="name"/>.</summary>
    public bool Has(string name) => Matches(name).Length > 0;

    /// <summary>Whether a frame has that alias.</summary>
    public bool HasFrame(string qualifier) => Columns.Any(column => SameName(column.Qualifier, qualifier));

    /// <summary>The columns whose names match a Java regular expression as a whole, whatever their case.</summary>
    public IReadOnlyList<Attribute> Matching(string pattern) => Columns.Where(column => Regex.IsMatch(column.Name, $"^(?:{pattern})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).ToList();

    /// <summary>The columns called <paramref name="name"/>, at least one.</summary>
    public IReadOnlyList<Attribute> FindAll(string name) =>
        Matches(name) is { Length: > 0 } matches ? matches : throw new AnalysisException(NotFound(name));

    /// <summary>The column itself when it belongs to this relation.</summary>
    /// <exception cref="AnalysisException">It does not, or it could be either side's of a join.</exception>
    public Attribute Find(Attribute column)
    {
        var found = _index.WithId(column.Id) ?? throw new AnalysisException(
            $"Column '{column.Name}' comes from another frame that is not part of this one. {Available()} Join that frame first.");
        return found.WasOnBothSides && !column.WasOnBothSides ? throw SelfJoin.Ambiguous(column) : found;
    }

    /// <summary>The columns of the frame with an alias, or all of them.</summary>
    public IReadOnlyList<Attribute> Star(string? qualifier)
    {
        var found = qualifier is null ? Columns : [.. Columns.Where(column => SameName(column.Qualifier, qualifier))];
        return found.Count > 0 ? found : throw new AnalysisException($"'{qualifier}.*' names no frame here. {Available()}");
    }

    private ImmutableArray<Attribute> Matches(string name)
    {
        var matches = _index.Named(name);
        if (matches.Length > 0 || NameParts().Match(name) is not { Success: true } parts)
        {
            return matches;
        }

        var frame = parts.Groups["frame"];
        var named = _index.Named(Unquoted(parts.Groups["column"].Value));
        return frame.Success ? [.. named.Where(column => SameName(column.Qualifier, Unquoted(frame.Value)))] : named;
    }

    private static string Unquoted(string name) =>
        name.StartsWith('`') ? name[1..^1].Replace("``", "`", StringComparison.Ordinal) : name;

    // [frame.]column, either of them in backticks if it has a dot of its own.
    [GeneratedRegex(@"^(?:(?<frame>`(?:[^`]|``)+`|[^.`]+)\.)?(?<column>`(?:[^`]|``)+`|[^`]+)$")]
    private static partial Regex NameParts();

    private string NotFound(string name)
    {
        var nearest = Nearest.To(name, Columns.Select(column => column.Name));
        return $"Column '{name}' not found. {Available()}{(nearest is null ? "" : $" Did you mean '{nearest}'?")}";
    }

    private string Available() =>
        Columns.Count == 0 ? "The frame has no columns." : $"Available: {string.Join(", ", Columns.Select(column => column.Name))}.";

    private static bool SameName(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
