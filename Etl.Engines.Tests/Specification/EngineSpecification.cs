using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Analysis;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>What the specifications share: small frames, and answers as text that is easy to compare.</summary>
public abstract class EngineSpecification
{
    private readonly EngineFixture _engine;

    protected EngineSpecification(EngineFixture engine)
    {
        _engine = engine;
        engine.Require();
    }

    protected SparkSession Session => _engine.Session;

    /// <summary>A frame of rows in memory.</summary>
    protected DataFrame Frame(string schema, params object?[][] rows) =>
        Session.CreateDataFrame(rows.Select(row => new GenericRow(row)), DdlParser.ParseSchema(schema));

    /// <summary>A frame of one column <c>x</c>.</summary>
    protected DataFrame Values(string type, params object?[] values) => Frame($"x {type}", [.. values.Select(value => new[] { value })]);

    /// <summary>The value of an expression for one row of one column <c>x</c>, so that nothing is a constant to the engine.</summary>
    protected object? Answer(string type, object? x, Column column) => Values(type, x).Select(column.As("y")).Collect().Single()[0];

    /// <summary>The error class of what an expression raises, without the part that Spark 4 adds to some.</summary>
    protected string? ErrorOf(string type, object? x, Column column) => ErrorOf(() => Answer(type, x, column));

    protected static string? ErrorOf(Func<object?> act) => act.Should().Throw<EngineException>().Which.ErrorClass?.Split('.')[0];

    /// <summary>The rows, each as its values with commas between them, in order.</summary>
    protected static IReadOnlyList<string> Rows(DataFrame frame) => [.. frame.Collect().Select(Text)];

    /// <summary>The rows, each as its values with commas between them, sorted: for plans that promise no order.</summary>
    protected static IReadOnlyList<string> Set(DataFrame frame) => [.. Rows(frame).Order(StringComparer.Ordinal)];

    protected static Column X => Col("x");

    private static string Text(Row row) => string.Join(',', row.Values.Select(value => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    }));
}
