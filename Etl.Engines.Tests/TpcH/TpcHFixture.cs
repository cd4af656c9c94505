using Etl.DuckDB.Native;
using Etl.Engines.Tests.Specification;
using TpcH;
using TpcH.Data;
using TableFiles = TpcH.Data.Tables;

namespace Etl.Engines.Tests.TpcH;

/// <summary>The tables at a hundredth of a gigabyte: as Parquet for this library, and as tables of a DuckDB that knows nothing of it.</summary>
public sealed class TpcHFixture : IDisposable
{
    private const decimal Scale = 0.01m;

    private readonly DuckDbFixture _engine = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("etl-tpch-");
    private readonly DuckDbDatabase _database = DuckDbDatabase.Open();
    private readonly DuckDbConnection _connection;

    public TpcHFixture()
    {
        new Generator(Scale).Write(_folder.FullName);
        Tables = new TpcHTables(_engine.Session, _folder.FullName, Scale);
        Tables.Load();
        _connection = _database.Connect();
        foreach (var (table, schema) in TableFiles.Schemas)
        {
            _connection.Execute($"CREATE TABLE {table} ({schema})");
            _connection.Execute($"COPY {table} FROM '{TableFiles.File(_folder.FullName, table)}' (HEADER)");
        }
    }

    public TpcHTables Tables { get; }

    /// <summary>The rows of a statement.</summary>
    public IReadOnlyList<object?[]> Query(string sql)
    {
        using var result = _connection.Query(sql);
        return [.. result.Rows()];
    }

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
        _engine.Dispose();
        _folder.Delete(recursive: true);
    }
}
