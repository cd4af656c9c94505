using Etl.DataFrames;
using Etl.DataFrames.Plans;

namespace Etl.DuckDB.Files;

/// <summary>Opens CSV files: those of this machine, and those that the session's <see cref="IRemoteFiles"/> reaches.</summary>
internal sealed class CsvFiles
{
    // Seen on retail dumps: six bytes of text per field, and gzip makes a fifth of text.
    private const int BytesPerField = 6;
    private const int GzipRatio = 5;

    /// <summary>The files that are not on this machine, if anybody reaches them.</summary>
    public IRemoteFiles? Remote { get; set; }

    /// <exception cref="UnsupportedOperationException">One is a URI that nobody reaches.</exception>
    public void Require(IEnumerable<string> paths) => LocalPaths.Require(paths.Where(path => !IsRemote(path)), "reading");

    /// <exception cref="AnalysisException">There is no such file on this machine.</exception>
    public Stream Open(string path, CancellationToken cancellationToken) => IsRemote(path) ? Remote!.OpenRead(path, cancellationToken)
        : File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan)
        : throw new AnalysisException($"Path '{path}' does not exist.");

    public long SizeOf(string path) => IsRemote(path) ? Remote!.SizeOf(path) : new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    /// <summary>Guesses how many rows files hold, so that DuckDB builds its hash tables on the smaller side of a join.</summary>
    public long EstimateRows(FileSource file)
    {
        var text = file.Paths.Sum(path => SizeOf(path) * (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? GzipRatio : 1));
        return Math.Max(1, text / (BytesPerField * file.Schema.Fields.Count));
    }

    private bool IsRemote(string path) => Remote?.Reaches(path) == true;
}
