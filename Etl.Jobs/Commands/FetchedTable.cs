using Etl.Jobs.Retail.Publishing;
using Etl.Lake;

namespace Etl.Jobs.Commands;

/// <summary>A table of a remote lake, copied into a temporary folder for an engine that reads local Parquet files only.</summary>
internal sealed class FetchedTable : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("etl-show-");

    /// <summary>Copies the files. A run that replaces one of them meanwhile makes it an error.</summary>
    /// <param name="lake">The lake.</param>
    /// <param name="table">The table.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="LakeException">A file cannot be read.</exception>
    public FetchedTable(ILake lake, string table, CancellationToken cancellationToken)
    {
        try
        {
            var mart = LakeFolders.Mart(table);
            foreach (var file in lake.Files(mart, recursive: true, cancellationToken))
            {
                Copy(lake, file, System.IO.Path.Combine(Path, file.Path[(mart.Length + 1)..]), cancellationToken);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The folder of the copy.</summary>
    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Copy(ILake lake, LakeFile file, string path, CancellationToken cancellationToken)
    {
        // The lake refuses a name that would leave it: before anything is made here.
        using var content = lake.OpenRead(file.Path, etag: file.ETag, cancellationToken: cancellationToken);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        using var copy = File.Create(path);
        content.CopyTo(copy);
    }
}
