using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.Testing.Comparing;
using Etl.Testing.Fixtures;
using FluentAssertions;
using FluentAssertions.Execution;
using FluentAssertions.Primitives;

namespace Etl.Testing;

/// <summary>What can be asserted about a frame. Made by <c>frame.Should()</c>; every assertion about rows runs the plan.</summary>
public sealed partial class DataFrameAssertions : ReferenceTypeAssertions<DataFrame, DataFrameAssertions>
{
    internal DataFrameAssertions(DataFrame frame)
        : base(frame)
    {
    }

    /// <inheritdoc/>
    protected override string Identifier => "frame";

    /// <summary>The frame has the columns and rows of a table, in any order of the rows. A failure shows both sides cell by cell.</summary>
    /// <param name="table">
    /// The first line has the columns, either as a schema, such as <c>store string, amount decimal(10,2)</c>, or as names only: then types and nullability are not
    /// compared. Every other line is a row. Nothing, or <c>NULL</c>, is null; <c>""</c> is the empty text.
    /// </param>
    /// <param name="options">How to compare, such as <c>options => options.InOrder()</c>.</param>
    /// <param name="because">Why, in words that follow "because".</param>
    /// <param name="becauseArgs">Values for the placeholders in <paramref name="because"/>.</param>
    /// <exception cref="FixtureException">The text is not a table, or a value does not fit its column.</exception>
    [CustomAssertion]
    public AndConstraint<DataFrameAssertions> BeEquivalentToTable(
        string table, Func<TableOptions, TableOptions>? options = null, string because = "", params object[] becauseArgs)
    {
        var text = TextTable.Parse(table);
        var schema = text.Schema ?? Typed(text.Names!, because, becauseArgs);
        return schema is null
            ? new AndConstraint<DataFrameAssertions>(this)
            : Compare(new TableRows(schema, text.Rows(schema)), Configure(options), "be equivalent to the table", because, becauseArgs);
    }

    /// <summary>The frame has the columns and rows of another one, in any order of the rows. A failure shows both sides cell by cell.</summary>
    /// <param name="expected">The other frame.</param>
    /// <param name="options">How to compare, such as <c>options => options.InOrder()</c>.</param>
    /// <param name="because">Why, in words that follow "because".</param>
    /// <param name="becauseArgs">Values for the placeholders in <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<DataFrameAssertions> BeEquivalentToTable(
        DataFrame expected, Func<TableOptions, TableOptions>? options = null, string because = "", params object[] becauseArgs) =>
        Compare(TableRows.Of(expected), Configure(options), "be equivalent to the table", because, becauseArgs);

    /// <summary>The frame has no rows.</summary>
    /// <param name="because">Why, in words that follow "because".</param>
    /// <param name="becauseArgs">Values for the placeholders in <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<DataFrameAssertions> BeEmpty(string because = "", params object[] becauseArgs) =>
        Compare(new TableRows(Subject.Schema(), []), new TableOptions().AllowingEmpty(), "be empty", because, becauseArgs);

    /// <summary>The frame has a number of rows.</summary>
    /// <param name="expected">The number.</param>
    /// <param name="because">Why, in words that follow "because".</param>
    /// <param name="becauseArgs">Values for the placeholders in <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<DataFrameAssertions> HaveRowCount(long expected, string because = "", params object[] becauseArgs)
    {
        var count = Subject.Count();
        var difference = count == expected ? null : string.Create(CultureInfo.InvariantCulture, $"it has {count}.");
        Fail(difference, string.Create(CultureInfo.InvariantCulture, $"have {expected} row{(expected == 1 ? "" : "s")}"), because, becauseArgs);
        return new AndConstraint<DataFrameAssertions>(this);
    }

    private static TableOptions Configure(Func<TableOptions, TableOptions>? options) => options?.Invoke(new TableOptions()) ?? new TableOptions();

    // A table that names its columns only has the types of the frame.
    [CustomAssertion]
    private StructType? Typed(IReadOnlyList<string> names, string because, object[] becauseArgs)
    {
        var columns = Subject.Schema().Fields.ToLookup(column => column.Name);
        if (names.Order(StringComparer.Ordinal).SequenceEqual(Subject.Columns().Order(StringComparer.Ordinal)))
        {
            return new StructType(names.Select((name, i) => columns[name].ElementAt(names.Take(i).Count(before => before == name))));
        }

        HaveColumns(names, because, becauseArgs);
        return null;
    }

    [CustomAssertion]
    private AndConstraint<DataFrameAssertions> Compare(TableRows expected, TableOptions options, string what, string because, object[] becauseArgs)
    {
        var actual = new SchemaComparer(options).Difference(expected.Schema, Subject.Schema()) is null
            ? TableRows.Of(Subject)
            : new TableRows(Subject.Schema(), []);
        var difference = new TableComparer(options).Difference(expected, actual);
        Fail(difference is null || actual.Rows.Count == 0 ? difference : $"{difference}\n{Subject.ExplainString().Trim()}\n", what, because, becauseArgs);
        return new AndConstraint<DataFrameAssertions>(this);
    }

    [CustomAssertion]
    private static void Fail(string? difference, string what, string because, object[] becauseArgs) =>
        Execute.Assertion.BecauseOf(because, becauseArgs).ForCondition(difference is null)
            .FailWith($"Expected {{context:frame}} to {what}{{reason}}, but {Escaped(difference ?? "")}");

    // FluentAssertions takes what stands in braces for placeholders.
    private static string Escaped(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
