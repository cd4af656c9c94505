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
    private readonly bool _seesDropped;
    private readonly bool _asksForFrames;
    private readonly List<Attribute> _found = [];
    private readonly List<Attribute> _aliases = [];
    private readonly HashSet<long> _usedAliases = [];

    private readonly ImmutableDictionary<long, LambdaVariable> _variables = ImmutableDictionary<long, LambdaVariable>.Empty;

    public Scope(IReadOnlyList<Attribute> columns) => (_columns, _index) = (columns, ColumnIndex.Of(columns));

    /// <summary>The columns of a relation, and the keys of the joins by names beneath it.</summary>
    /// <param name="plan">The relation.</param>
    /// <param name="seesDropped">Whether columns that its last steps left out are found, too.</param>
    public Scope(Plan plan, bool seesDropped = false) => (_plan, _index, _seesDropped) = (plan, plan.Index, seesDropped);

    private Scope(Scope outer, ImmutableDictionary<long, LambdaVariable> variables) =>
        (_plan, _columns, _index, _seesDropped, _found, _aliases, _usedAliases, _variables) =
        (outer._plan, outer._columns, outer._index, outer._seesDropped, outer._found, outer._aliases, outer._usedAliases, variables);

    private Scope(ColumnIndex index, bool asksForFrames) => (_columns, _index, _asksForFrames) = ([], index, asksForFrames);

    /// <summary>The columns found so far that the relation does not show.</summary>
    public IReadOnlyList<Attribute> Found => _found;

    /// <summary>The ids of the aliases further left that were found.</summary>
    public IReadOnlySet<long> UsedAliases => _usedAliases;

    /// <summary>The relation, showing what was found beneath it.</summary>
    public Plan Rows => Beneath.Show(_plan!, _found);

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

    /// <summary>The column called <paramref name="name"/>, which may be written <c>alias.name</c>; a name that has a dot of its own is in backticks.</summary>
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

    /// <summary>The columns called <paramref name="name"/>, at least one: where only names of columns can stand, dots need no backticks.</summary>
    public IReadOnlyList<Attribute> FindAll(string name) => _index.Named(name) is { Length: > 0 } named ? named
        : Matches(name) is { Length: > 0 } matches ? matches : throw new AnalysisException(NotFound(name));

    /// <summary>The column itself when it belongs to this relation.</summary>
    /// <exception cref="AnalysisException">It does not, or it could be either side's of a join.</exception>
    public Attribute Find(Attribute column)
    {
        var found = _index.WithId(column.Id) ?? Note(Levels().Select(level => level._index.WithId(column.Id)).FirstOrDefault(attribute => attribute is not null)) ?? throw new AnalysisException(
            $"Column '{column.Name}' comes from another frame that is not part of this one. {Available()} Join that frame first.");
        return found.WasOnBothSides && !column.WasOnBothSides ? throw SelfJoin.Ambiguous(column) : found;
    }

    /// <summary>What <paramref name="find"/> finds among the columns, or else among those beneath that Spark lets the step find, level by level.</summary>
    public Expression? FirstOf(Func<Scope, Expression?> find)
    {
        if (find(this) is { } shown)
        {
            return shown;
        }

        if (Levels().Select(find).FirstOrDefault(value => value is not null) is { } beneath)
        {
            Note(ColumnOf(beneath));
            return beneath;
        }

        if (_aliases.Count > 0 && find(new Scope(_aliases)) is { } alias)
        {
            _usedAliases.Add(ColumnOf(alias).Id);
            return alias;
        }

        return null;
    }

    /// <summary>Lets the columns further right find an alias of this step.</summary>
    public void Offer(Alias alias) => _aliases.Add(NamedColumn.AttributeOf(alias));

    /// <summary>The columns of the frame with an alias, or all of them.</summary>
    public IReadOnlyList<Attribute> Star(string? qualifier)
    {
        var found = qualifier is null ? Columns : [.. HiddenOf(qualifier), .. Columns.Where(column => SameName(column.Qualifier, qualifier))];
        return found.Count > 0 ? found : throw new AnalysisException($"'{qualifier}.*' names no frame here. {Available()}");
    }

    // A column, or a field as deep as it lies in one.
    private static Attribute ColumnOf(Expression found) => found.DescendantsAndSelf().OfType<Attribute>().Single();

    // In the order in which Spark looks: the keys of a join, then what each step left out.
    private IEnumerable<Scope> Levels()
    {
        if (_plan is null)
        {
            yield break;
        }

        yield return new Scope(ColumnIndex.Of(Beneath.JoinKeys(_plan)), asksForFrames: true);
        foreach (var columns in !_seesDropped ? [] : _plan is Aggregate groups ? [groups.Child.Index] : Beneath.Dropped(_plan))
        {
            yield return new Scope(columns, asksForFrames: false);
        }
    }

    private Attribute? Note(Attribute? beneath)
    {
        if (beneath is not null)
        {
            _found.Add(beneath);
        }

        return beneath;
    }

    private List<Attribute> HiddenOf(string qualifier)
    {
        var keys = _plan is null ? [] : Beneath.JoinKeys(_plan).Where(key => SameName(key.Qualifier, qualifier) && _index.WithId(key.Id) is null).ToList();
        _found.AddRange(keys);
        return keys;
    }

    private ImmutableArray<Attribute> Matches(string name)
    {
        var matches = _asksForFrames || name.Contains('.', StringComparison.Ordinal) ? [] : _index.Named(name);
        if (matches.Length > 0 || NameParts().Match(name) is not { Success: true } parts)
        {
            return matches;
        }

        var frame = parts.Groups["frame"];
        var named = _index.Named(Unquoted(parts.Groups["column"].Value));
        return frame.Success ? [.. named.Where(column => SameName(column.Qualifier, Unquoted(frame.Value)))] : _asksForFrames ? [] : named;
    }

    private static string Unquoted(string name) =>
        name.StartsWith('`') ? name[1..^1].Replace("``", "`", StringComparison.Ordinal) : name;

    // [frame.]column, either of them in backticks if it has a dot of its own.
    [GeneratedRegex(@"^(?:(?<frame>`(?:[^`]|``)+`|[^.`]+)\.)?(?<column>`(?:[^`]|``)+`|[^.`]+)$")]
    private static partial Regex NameParts();

    private string NotFound(string name)
    {
        var nearest = !_index.Named(name).IsEmpty ? $"`{name}`" : Nearest.To(name, Columns.Select(column => column.Name));
        return $"Column '{name}' not found. {Available()}{(nearest is null ? "" : $" Did you mean '{nearest}'?")}";
    }

    private string Available() =>
        Columns.Count == 0 ? "The frame has no columns." : $"Available: {string.Join(", ", Columns.Select(column => column.Name))}.";

    private static bool SameName(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
