using System.Runtime.CompilerServices;
using System.Text.Json;
using Etl.DuckDB.Functions;

namespace Etl.Engines.Tests.DuckDb;

/// <summary>The document that says where the engines differ is what the code says. ETL_UPDATE_DOCS=1 writes it anew.</summary>
public sealed class DifferencesTests
{
    [Fact]
    public void Document_is_what_the_code_says()
    {
        var deviations = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(InRepository("Etl.Golden", "data", "deviations.duckdb.json")))!;
        var (path, text) = (InRepository("docs", "engine-differences.md"), DifferencesText.Write(deviations));
        if (Environment.GetEnvironmentVariable("ETL_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, text);
        }

        File.ReadAllText(path).Should().Be(text, "docs/engine-differences.md is generated: run this test with ETL_UPDATE_DOCS=1");
    }

    private static string InRepository(params string[] path) => Path.Combine([Root(), .. path]);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
