using System.IO.Compression;
using System.Text;
using Etl.DataFrames;

namespace Etl.Engines.Tests.Specification;

/// <summary>A folder for the files of each test.</summary>
public abstract class FileSpecification : EngineSpecification, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("etl-spec-").FullName;

    protected FileSpecification(EngineFixture engine)
        : base(engine)
    {
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string PathOf(string name) => Path.Combine(_folder, name);

    protected string Write(string name, string text)
    {
        var path = PathOf(name);
        using Stream file = File.Create(path);
        using var stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        stream.Write(Encoding.UTF8.GetBytes(text));
        return path;
    }

    protected DataFrameReader Strict(string schema) => Session.Read().Schema(schema).Option("header", true).Option("etl.strict", true);
}
