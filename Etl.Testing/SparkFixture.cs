using Etl.DataFrames;
using Etl.Testing.Fixtures;

namespace Etl.Testing;

/// <summary>
/// What the tests of a job share: the session, and a folder for the files of one class. Made for xUnit's <c>IClassFixture&lt;SparkFixture&gt;</c>, and for any other
/// framework that creates it once and disposes it.
/// </summary>
/// <remarks>
/// All fixtures of a process share one session, so that DuckDB starts once, in some milliseconds; jobs that call <c>SparkSession.Builder().GetOrCreate()</c> get the
/// same one. The engine is the embedded one unless the environment variable <c>ETL_ENGINE</c> says otherwise.
/// </remarks>
public sealed class SparkFixture : IDisposable
{
    private readonly Builder _builder = SparkSession.Builder();
    private readonly Lazy<DirectoryInfo> _folder = new(() => Directory.CreateTempSubdirectory("etl-testing-"));

    /// <summary>The session. A new one is started if a job stopped it.</summary>
    public SparkSession Session => _builder.GetOrCreate();

    /// <summary>A folder for files that a job reads or writes; it is deleted with the fixture.</summary>
    public string Folder => _folder.Value.FullName;

    /// <inheritdoc cref="FrameFixtures.FrameFromCsv"/>
    public DataFrame FrameFromCsv(string table) => Session.FrameFromCsv(table);

    /// <inheritdoc cref="FrameFixtures.FrameFromRows"/>
    public DataFrame FrameFromRows(string schema, params object?[][] rows) => Session.FrameFromRows(schema, rows);

    /// <summary>Writes a file into <see cref="Folder"/> for a job to read.</summary>
    /// <param name="name">Its name, with folders if it is to lie in some, such as <c>raw/sales.csv</c>.</param>
    /// <param name="content">Its text, written as UTF-8 with a line end at its end.</param>
    /// <returns>The path of the file.</returns>
    public string WriteFile(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content.EndsWith('\n') ? content : content + "\n");
        return path;
    }

    /// <summary>Deletes the folder. The session stays: other tests use it.</summary>
    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            _folder.Value.Delete(recursive: true);
        }
    }
}
