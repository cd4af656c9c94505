using System.Globalization;

namespace Etl.DuckDB;

/// <summary>
/// The session settings that this engine knows: <c>etl.duckdb.threads</c>, <c>etl.duckdb.memory_limit</c> (such as <c>1500MB</c>) and
/// <c>etl.duckdb.temp_directory</c>. All else that begins with <c>etl.duckdb.</c> goes to DuckDB as it is.
/// </summary>
internal static class DuckDbSettings
{
    private const string Prefix = "etl.duckdb.";

    public static IReadOnlyDictionary<string, string> From(IReadOnlyDictionary<string, string> settings)
    {
        var duckDb = new Dictionary<string, string>
        {
            // Spark does not promise an order either, and DuckDB needs less memory without one.
            ["preserve_insertion_order"] = "false",
            ["temp_directory"] = OwnTemporaryFolder(),
        };
        foreach (var (name, value) in settings.Where(setting => setting.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            duckDb[name[Prefix.Length..]] = value;
        }

        return duckDb;
    }

    /// <summary>The folder to spill into when no other is set: one per engine, because its owner removes it.</summary>
    private static string OwnTemporaryFolder() => Path.Combine(
        Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"etl-duckdb-{Environment.ProcessId}-{Guid.CreateVersion7()}"));
}
