using Etl.DataFrames.Types;
using Etl.Testing.Comparing;
using Etl.Testing.Fixtures;
using FluentAssertions;

namespace Etl.Testing;

public sealed partial class DataFrameAssertions
{
    /// <summary>The frame has these columns, in this order. Nothing runs.</summary>
    /// <param name="expected">The columns, such as <c>store string not null, amount decimal(10,2)</c>.</param>
    /// <param name="options">How to compare, such as <c>options => options.IgnoringNullability()</c>.</param>
    /// <param name="because">Why, in words that follow "because".</param>
    /// <param name="becauseArgs">Values for the placeholders in <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<DataFrameAssertions> HaveSchema(
        string expected, Func<TableOptions, TableOptions>? options = null, string because = "", params object[] becauseArgs) =>
        HaveSchema(SchemaText.Parse(expected), options, because, becauseArgs);

    /// <inheritdoc cref="HaveSchema(string, Func{TableOptions, TableOptions}?, string, object[])"/>
    /// <param name="expected">The columns.</param>
    /// <param name="options">How to compare, such as <c>options => options.IgnoringNullability()</c>.</param>
    /// <param name="because">Why, in words that follow "because".</param>
    /// <param name="becauseArgs">Values for the placeholders in <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<DataFrameAssertions> HaveSchema(
        StructType expected, Func<TableOptions, TableOptions>? options = null, string because = "", params object[] becauseArgs)
    {
        Fail(new SchemaComparer(Configure(options)).Difference(expected, Subject.Schema()), "have the schema", because, becauseArgs);
        return new AndConstraint<DataFrameAssertions>(this);
    }

    /// <summary>The frame has columns of these names, in this order, and no others. Nothing runs.</summary>
    /// <param name="expected">The names.</param>
    /// <param name="because">Why, in words that follow "because".</param>
    /// <param name="becauseArgs">Values for the placeholders in <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<DataFrameAssertions> HaveColumns(IEnumerable<string> expected, string because = "", params object[] becauseArgs)
    {
        var names = expected.ToList();
        var actual = Subject.Columns();
        var difference = names.SequenceEqual(actual) ? null : $"it has {Quoted(actual)}{Missing(names, actual)}{Unexpected(names, actual)}.";
        Fail(difference, $"have the columns {Escaped(Quoted(names))}", because, becauseArgs);
        return new AndConstraint<DataFrameAssertions>(this);
    }

    private static string Missing(IEnumerable<string> expected, IEnumerable<string> actual) =>
        expected.Except(actual).ToList() is [_, ..] names ? $", without {Quoted(names)}" : "";

    private static string Unexpected(IEnumerable<string> expected, IEnumerable<string> actual) =>
        actual.Except(expected).ToList() is [_, ..] names ? $", with {Quoted(names)} not expected" : "";

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
