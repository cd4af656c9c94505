using Etl.DataFrames;
using Etl.Engines.Tests.Specification;
using Etl.Testing;
using Etl.Testing.Comparing;
using FsCheck;
using FsCheck.Fluent;

namespace Etl.Engines.Tests.Properties;

/// <summary>Random expressions give what a small evaluator in C# says.</summary>
public sealed class ExpressionPropertyTests(DuckDbFixture engine) : IClassFixture<DuckDbFixture>
{
    private static readonly string[] ErrorClasses = ["ARITHMETIC_OVERFLOW", "DIVIDE_BY_ZERO", "REMAINDER_BY_ZERO", "NUMERIC_VALUE_OUT_OF_RANGE"];

    private static readonly TableOptions Exactly = new TableOptions().WithTolerance(0);

    [Fact]
    public void Expressions_GiveWhatTheEvaluatorSays() => Prop
        .ForAll(TermGenerator.Any, SampleRows.Arbitrary(SampleRows.Table), Check)
        .Check(Trials.AtLeast(150));

    private void Check(Term term, object?[][] rows)
    {
        var expected = rows.Select(term.Evaluate).ToList();
        var frame = SampleRows.Frame(engine.Session, rows).WithColumn("x", term.Column);
        try
        {
            var actual = frame.Collect();
            expected.Should().NotContain(answer => answer.Fails, "a row fails in the evaluator");
            new RowMatcher(Exactly).Differences([.. rows.Select((row, i) => row.Append(expected[i].Value).ToArray())], [.. actual.Select(row => row.Values)])
                .Should().BeEmpty();
        }
        catch (EngineException error) when (expected.Any(answer => answer.MayFail))
        {
            error.ErrorClass!.Split('.')[0].Should().BeOneOf(ErrorClasses);
        }
    }
}
