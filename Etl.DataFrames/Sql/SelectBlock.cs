using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Etl.DataFrames.Plans;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Sql;

/// <summary>The text of a column inside one SELECT.</summary>
/// <param name="Text">The SQL.</param>
/// <param name="IsColumn">Whether it is a plain column, so that repeating it costs nothing.</param>
/// <param name="IsConstant">Whether no row decides it.</param>
/// <param name="HasWindow">Whether it is computed over a window: what changes the rows of the SELECT would change it.</param>
/// <param name="IsLong">Whether it is better computed in a SELECT of its own than written into what uses it.</param>
internal readonly record struct SqlColumn(string Text, bool IsColumn, bool IsConstant = false, bool HasWindow = false, bool IsLong = false);

/// <summary>One SELECT while it is put together. Plans are added to it for as long as SQL's order of clauses allows.</summary>
internal sealed record SelectBlock
{
    public required string From { get; init; }

    /// <summary>The name of what <see cref="From"/> starts with.</summary>
    public string? Table { get; init; }

    /// <summary>Whether <see cref="From"/> is more than one table.</summary>
    public bool IsJoin { get; init; }

    /// <summary>Whether rows are made behind the tables of <see cref="From"/>, where no other table may follow.</summary>
    public bool MakesRows { get; init; }

    /// <summary>The text of every column that the plans above may use, by attribute id.</summary>
    public required Dictionary<long, SqlColumn> Scope { get; init; }

    /// <summary>The columns it returns, in order.</summary>
    public required IReadOnlyList<Attribute> Output { get; init; }

    /// <summary>The conditions, the last first.</summary>
    public ImmutableStack<string> Where { get; init; } = [];

    /// <summary>The keys; null when rows are not grouped, empty when they are one group.</summary>
    public EquatableArray<string>? GroupBy { get; init; }

    /// <summary>Whether rows are grouped in more than one way.</summary>
    public bool HasGroupingSets { get; init; }

    public bool Distinct { get; init; }

    /// <summary>What stands between <c>/*+</c> and <c>*/</c>; it holds for the whole SELECT.</summary>
    public string? Hint { get; init; }

    public EquatableArray<string> OrderBy { get; init; } = [];

    /// <summary>Whether <see cref="OrderBy"/> holds within each partition only.</summary>
    public bool SortsPartitions { get; init; }

    /// <summary>What a group must be to stay.</summary>
    public string? Having { get; init; }

    public int? Limit { get; init; }

    public int Offset { get; init; }

    /// <summary>Whether it returns only some of its rows.</summary>
    public bool IsCut => Limit is not null || Offset > 0;

    /// <summary>Whether a column is computed over a window.</summary>
    public bool HasWindow { get; init; }

    /// <summary>Whether a condition, a grouping or a join can still see the rows of FROM.</summary>
    public bool IsOpen => GroupBy is null && !Distinct && Hint is null && OrderBy.Count == 0 && !IsCut && !HasWindow;

    /// <summary>Whether it is nothing but a table expression.</summary>
    public bool IsTable => IsOpen && Where.IsEmpty && Output.All(column => Scope[column.Id].IsColumn);

    /// <summary>Names under which the columns can be told apart, whatever they are called.</summary>
    public static string[] UniqueNames(IReadOnlyList<Attribute> columns)
    {
        var taken = new HashSet<string>(columns.Count, StringComparer.OrdinalIgnoreCase);
        var names = new string[columns.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Unique(NameOf(columns[i]), taken);
        }

        return names;
    }

    /// <summary>The name of a column in SQL, which knows no empty one.</summary>
    public static string NameOf(Attribute column) => column.Name.Length == 0 ? " " : column.Name;

    /// <summary>Writes the statement.</summary>
    /// <param name="dialect">The engine's dialect.</param>
    /// <param name="names">The names of the output columns.</param>
    /// <exception cref="UnsupportedOperationException">It has no columns: SQL cannot say that.</exception>
    public string Render(SqlDialect dialect, IReadOnlyList<string> names)
    {
        if (Output.Count == 0 && dialect.NoColumns is null)
        {
            throw new UnsupportedOperationException(dialect.Engine, "a result without columns", "Keep at least one.");
        }

        var text = new StringBuilder("SELECT").Append(Hint is null ? "" : $" /*+ {Hint} */").Append(Distinct ? " DISTINCT" : "");
        for (var i = 0; i < Output.Count; i++)
        {
            Item(text.Append(i == 0 ? "\n  " : ",\n  "), Scope[Output[i].Id].Text, dialect.Identifier(names[i]));
        }

        if (Output.Count == 0)
        {
            Item(text.Append("\n  "), "NULL", dialect.Identifier(dialect.NoColumns!));
        }

        text.Append("\nFROM ").Append(From);
        Clause(text, "WHERE", [.. Where.Reverse()], "\n  AND ");
        Clause(text, "GROUP BY", (IReadOnlyCollection<string>?)GroupBy ?? [], ", ");
        Clause(text, "HAVING", Having is null ? [] : new[] { Having }, "");
        Clause(text, SortsPartitions ? "SORT BY" : "ORDER BY", OrderBy, ", ");
        Clause(text, "LIMIT", Limit is { } limit ? new[] { limit.ToString(CultureInfo.InvariantCulture) } : [], "");
        Clause(text, "OFFSET", Offset > 0 ? new[] { Offset.ToString(CultureInfo.InvariantCulture) } : [], "");
        return text.ToString();
    }

    private static void Item(StringBuilder text, string value, string identifier)
    {
        text.Append(value);
        if (!value.EndsWith(identifier, StringComparison.Ordinal) || (value.Length > identifier.Length && value[^(identifier.Length + 1)] != '.'))
        {
            text.Append(" AS ").Append(identifier);
        }
    }

    private static void Clause(StringBuilder text, string keyword, IReadOnlyCollection<string> items, string separator)
    {
        if (items.Count > 0)
        {
            text.Append('\n').Append(keyword).Append(' ').AppendJoin(separator, items);
        }
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var candidate = name;
        for (var number = 2; !taken.Add(candidate); number++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{name}__{number}");
        }

        return candidate;
    }
}
