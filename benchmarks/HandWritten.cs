using System.Globalization;
using System.Reflection;
using Etl.DuckDB.Native;

namespace Etl.Benchmarks;

/// <summary>The peer: the job as plain DuckDB SQL, with the same libduckdb, threads and memory as ours.</summary>
internal static class HandWritten
{
    public static void Run(string input, string output, DateOnly date, string memoryLimit)
    {
        Directory.CreateDirectory(output);
        var settings = new Dictionary<string, string>
        {
            ["preserve_insertion_order"] = "false",
            ["temp_directory"] = Path.Combine(Path.GetTempPath(), "etl-benchmark-spill"),
        };
        if (memoryLimit.Length > 0)
        {
            settings["memory_limit"] = memoryLimit;
        }

        using var database = DuckDbDatabase.Open(settings);
        using var connection = database.Connect();
        foreach (var statement in Statements(input, output, date))
        {
            connection.Execute(statement);
        }
    }

    private static string[] Statements(string input, string output, DateOnly date)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("HandWritten.sql")!;
        return new StreamReader(stream).ReadToEnd()
            .Replace("{in}", input, StringComparison.Ordinal)
            .Replace("{out}", output, StringComparison.Ordinal)
            .Replace("{date}", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
