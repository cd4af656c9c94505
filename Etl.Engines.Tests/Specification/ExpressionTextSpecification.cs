using System.Text.Json;
using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>
/// Expressions as texts, with the name, the type and the values that Spark 3.5.6 and 4.1.1 gave for them: <c>expression-texts.tsv</c>. Where the two name a
/// column otherwise, the file has no name.
/// </summary>
public abstract class ExpressionTextSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    // What an engine may refuse instead.
    private static readonly string[] Refusable = ["mode", "named_struct", "parse_url", "struct"];

    private static IEnumerable<string[]> Cases =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specification", "expression-texts.tsv")).Skip(1).Select(line => line.Split('\t'));

    [SkippableFact]
    public void Texts_have_the_answers_of_Spark()
    {
        var differences = Cases.Select(item => (Text: item[0], Expected: (item[2], item[3], item[4]), Given: Given(item)))
            .Where(item => item.Given != item.Expected && !(item.Given.Item3 == "refused" && Refusable.Contains(item.Text.Split('(')[0])))
            .Select(item => $"{item.Text}: {item.Given} instead of {item.Expected}");

        differences.Should().BeEmpty();
    }

    // Several columns have commas between their names.
    private (string Name, string Type, string Values) Given(string[] item)
    {
        try
        {
            var one = Session.Range(1);
            var frame = (item[1].Length > 0 ? one.SelectExpr(item[1]) : one).SelectExpr(item[0]);
            var named = frame.ToDF([.. frame.Columns().Select((_, i) => $"c{i}")]);
            var json = named.Select(ToJson(Struct([.. named.Columns().Select(name => Col(name))]), new() { ["ignoreNullFields"] = "false" }));
            var values = string.Join(" ; ", json.Collect().Select(row => Values(row.GetAs<string>(0))));
            return item[2].Length == 0 ? ("", "", values) : (string.Join(" , ", frame.Columns()), frame.Schema().SimpleString, values);
        }
        catch (Etl.DataFrames.UnsupportedOperationException)
        {
            return ("", "", "refused");
        }
        catch (Exception error) when (error is AnalysisException or EngineException)
        {
            return ("", "", "error");
        }
    }

    private static string Values(string json) => string.Join('|', JsonDocument.Parse(json).RootElement.EnumerateObject().Select(field => field.Value.GetRawText()));
}
