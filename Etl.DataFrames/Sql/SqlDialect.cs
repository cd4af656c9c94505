using System.Globalization;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Sql;

/// <summary>How one engine writes SQL: flags, and a table per kind of function. A function without an entry is refused at plan time.</summary>
internal sealed record SqlDialect
{
    /// <summary>The engine's name, for errors.</summary>
    public required string Engine { get; init; }

    /// <summary>The character around identifiers; inside one it is doubled.</summary>
    public required char IdentifierQuote { get; init; }

    /// <summary>What stands in the text for the parameter of a number, counted from 1.</summary>
    public Func<int, string> ParameterMarker { get; init; } = number => string.Create(CultureInfo.InvariantCulture, $"${number}");

    /// <summary>Writes a constant.</summary>
    public required Func<Literal, SqlContext, string> Literal { get; init; }

    /// <summary>Writes a conversion with Spark's answers, given the value's text.</summary>
    public required Func<Cast, string, SqlContext, string> Cast { get; init; }

    /// <summary>Writes files as a table expression.</summary>
    public required Func<FileSource, SqlContext, string> Scan { get; init; }

    /// <summary>Writes whole numbers from a start to an end as a table expression of one column <c>id</c>.</summary>
    public required Func<NumberRange, string> Range { get; init; }

    /// <summary>Writes some rows of a table expression as another.</summary>
    public required Func<Sample, string, string> Sample { get; init; }

    /// <summary>The words between two tables, by kind of join.</summary>
    public required IReadOnlyDictionary<JoinKind, string> Joins { get; init; }

    /// <summary>Whether rows can be spread over machines, by a hint behind SELECT; otherwise a plan that asks for it is the same without.</summary>
    public bool HasPartitions { get; init; }

    /// <summary>Whether what rows are partitioned by when they are written is given to the engine as text.</summary>
    public bool PartitionsByText { get; init; }

    /// <summary>Whether CSV, JSON and text files are given to the engine as their lines.</summary>
    public bool WritesLines { get; init; }

    /// <summary>The column that stands in a statement whose result has none, and that the engine takes off again; null where no statement may be so.</summary>
    public string? NoColumns { get; init; }

    /// <summary>A frame of a window without rows.</summary>
    public string EmptyFrame { get; init; } = "ROWS BETWEEN 1 FOLLOWING AND CURRENT ROW";

    /// <summary>Whether the total of no rows is a row in a rollup or cube; in Spark it is none.</summary>
    public bool TotalsNothing { get; init; }

    /// <summary>Writes a value that rows are grouped by or made distinct by, given its text: Spark takes -0.0 for 0.0 there and shows that.</summary>
    public Func<DataType, string, string> GroupingKey { get; init; } = (_, text) => text;

    /// <summary>Writes a value that rows are sorted by, given its text: nulls inside an array or struct sort first, as nulls do.</summary>
    public Func<DataType, string, string> SortKey { get; init; } = (_, text) => text;

    /// <summary>Functions of one row.</summary>
    public required IReadOnlyDictionary<string, Translation> Scalars { get; init; }

    /// <summary>Functions of a group.</summary>
    public required IReadOnlyDictionary<string, Translation> Aggregates { get; init; }

    /// <summary>Functions that only a window gives a meaning.</summary>
    public required IReadOnlyDictionary<string, Translation> Windows { get; init; }

    /// <summary>Functions that make rows.</summary>
    public required IReadOnlyDictionary<string, Generator> Generators { get; init; }

    /// <summary>Writes an identifier, quoted unless it cannot be mistaken for a keyword.</summary>
    public string Identifier(string name) => IsPlain(name)
        ? name
        : $"{IdentifierQuote}{FieldNames.Checked(name).Replace($"{IdentifierQuote}", $"{IdentifierQuote}{IdentifierQuote}", StringComparison.Ordinal)}{IdentifierQuote}";

    // No keyword of either engine has an underscore, but for CURRENT_DATE and its kind.
    private static bool IsPlain(string name) =>
        name.Contains('_', StringComparison.Ordinal)
        && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')
        && !name.StartsWith("current_", StringComparison.Ordinal)
        && !name.StartsWith("session_", StringComparison.Ordinal);
}

/// <summary>Writes one function call.</summary>
/// <param name="call">The call.</param>
internal delegate string Translation(SqlCall call);

/// <summary>A call to be written: the texts of its arguments, and the arguments themselves for their types.</summary>
internal sealed record SqlCall(
    string Function, IReadOnlyList<string> Texts, EquatableArray<Expression> Arguments, DataType Type, bool Distinct, SqlContext Context)
{
    /// <summary>
    /// What stands behind an aggregate or window function, with a space before it: <c>FILTER</c> and <c>OVER</c>. Every aggregate inside a translation takes it.
    /// </summary>
    public string Over { get; init; } = "";

    /// <summary>Whether rows with a null value are passed over.</summary>
    public bool IgnoreNulls { get; init; }

    /// <summary>Writes a lambda with texts in place of its variables.</summary>
    public Func<Lambda, IReadOnlyList<string>, string>? WriteLambda { get; init; }

    /// <summary>The text of an argument.</summary>
    public string this[int index] => Texts[index];

    /// <summary>The arguments with commas between them.</summary>
    public string List => string.Join(", ", Texts);

    /// <summary>The value of the lambda at a position, whose variables are written so.</summary>
    public string Lambda(int index, params IReadOnlyList<string> variables) => WriteLambda!((Lambda)Arguments[index], variables);
}
