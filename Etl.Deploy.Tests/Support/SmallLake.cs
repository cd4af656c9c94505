using Etl.DuckDB.Native;
using Etl.Jobs.Commands;
using Etl.Jobs.Presentation;

namespace Etl.Deploy.Tests.Support;

/// <summary>A lake with the small day loaded by the job itself, and libduckdb to query it.</summary>
public sealed class SmallLake : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("etl-deploy-lake-");
    private readonly DuckDbDatabase _database;
    private readonly DuckDbConnection _connection;

    public SmallLake()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var input = System.IO.Path.Combine(Repository.Root, "Etl.Jobs.Tests", "Data", "retail", "small");
        var exitCode = new CommandLineApp(Terminal.Plain(output, error, "etl")).Run(
            ["run", "--date", LastWeek, "--input", input, "--output", Path], CancellationToken.None);
        exitCode.Should().Be(0, error.ToString());
        _database = DuckDbDatabase.Open();
        _connection = _database.Connect();
    }

    /// <summary>The last day of the last week in the data.</summary>
    public static string LastWeek => "2024-01-13";

    public string Path => System.IO.Path.Combine(_folder.FullName, "lake");

    /// <summary>The rows of a statement.</summary>
    internal IReadOnlyList<object?[]> Query(string sql)
    {
        using var result = _connection.Query(sql);
        return [.. result.Rows()];
    }

    /// <summary>Makes a name known.</summary>
    internal void Execute(string sql) => _connection.Execute(sql);

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
        _folder.Delete(recursive: true);
    }
}
