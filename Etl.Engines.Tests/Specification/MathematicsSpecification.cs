using System.Globalization;
using Etl.DataFrames;

namespace Etl.Engines.Tests.Specification;

/// <summary>
/// Functions of doubles, bit for bit: <c>java-mathematics.tsv</c> has the answers of Java 17's <c>StrictMath</c>, half of them where those of C are others.
/// </summary>
public abstract class MathematicsSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    private static IEnumerable<IGrouping<string, string[]>> Cases =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specification", "java-mathematics.tsv")).Skip(1).Select(line => line.Split('\t')).GroupBy(item => item[0]);

    [SkippableFact]
    public void Functions_of_doubles_have_Javas_last_digit() => Cases.SelectMany(Differences).Should().BeEmpty();

    private IEnumerable<string> Differences(IGrouping<string, string[]> function)
    {
        var cases = function.ToArray();
        var rows = cases.Select((item, i) => new object?[] { i, Number(item[1]), item[2].Length == 0 ? 0 : Number(item[2]) }).ToArray();
        var call = cases[0][2].Length == 0 ? $"{function.Key}(x)" : $"{function.Key}(x, y)";
        return Frame("i int, x double, y double", rows).SelectExpr("i", call).Collect()
            .Select(row => (Case: cases[row.GetAs<int>(0)], Given: row.GetAs<double>(1)))
            .Where(answer => !Number(answer.Case[3]).Equals(answer.Given) || double.IsNegative(Number(answer.Case[3])) != double.IsNegative(answer.Given))
            .Where(answer => !double.IsNaN(answer.Given) || !double.IsNaN(Number(answer.Case[3])))
            .Select(answer => $"{string.Join(' ', answer.Case)}: {answer.Given:R}");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
