using System.Reflection;
using System.Runtime.CompilerServices;
using Etl.DataFrames;

namespace Etl.Engines.Tests.Documentation;

public sealed class ApiDocumentTests
{
    [Fact]
    public void ApiDocument_IsWhatTheCodeSays()
    {
        var path = Path.Combine(Root(), "docs", "api.md");
        var text = ApiDocument.Text();
        if (Environment.GetEnvironmentVariable("ETL_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, text);
        }

        (File.ReadAllText(path) == text).Should().BeTrue("docs/api.md must tell the members that there are; write it again: ETL_UPDATE_DOCS=1 dotnet test Etl.Engines.Tests --filter ApiDocument");
    }

    [Theory]
    [InlineData(nameof(Functions.Sum), "sum")]
    [InlineData(nameof(Functions.CountDistinct), "count")]
    [InlineData(nameof(Functions.When), "case")]
    [InlineData(nameof(Functions.RowNumber), "row_number")]
    public void Functions_AreFoundInWhatMembersBuild(string member, string function) => typeof(Functions).GetMethods().Where(method => method.Name == member)
        .Should().OnlyContain(method => MemberProbe.FunctionsOf(method).SequenceEqual(new[] { function }));

    [Fact]
    public void EveryFunction_IsFound() => typeof(Functions).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.ReturnType == typeof(Column) && MemberProbe.FunctionsOf(method).Count == 0)
        .Select(method => method.Name).Distinct()
        .Should().BeSubsetOf(["Col", "Column", "Lit", "Asc", "AscNullsFirst", "AscNullsLast", "Desc", "DescNullsFirst", "DescNullsLast", "Expr", "CallUDF", "Call_UDF", "CallFunction"]);

    [Theory]
    [InlineData("`Explode(Column column)` | `explode` | yes | yes | yes")]
    [InlineData("`Nvl2(Column column1, Column column2, Column column3)` | `nvl2` | yes | yes | yes")]
    [InlineData("`Shuffle(Column column)` | `shuffle` | refused | yes | yes")]
    [InlineData("`FormatNumber(Column column, int d)` | `format_number` | yes | yes | yes")]
    public void Members_AreThereWhereAnEngineTakesThem(string row) => ApiDocument.Text().Should().Contain($"| {row} |");

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
