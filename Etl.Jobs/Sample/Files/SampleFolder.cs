namespace Etl.Jobs.Sample.Files;

/// <summary>The files of one date on their way into a folder: under temporary names until all are whole.</summary>
internal sealed class SampleFolder : IDisposable
{
    private const string Unfinished = ".partial";

    private readonly DateOnly _date;
    private readonly List<(string Table, string Path, CsvFile File)> _files = [];

    /// <summary>Creates the folder where it is missing.</summary>
    public SampleFolder(string path, DateOnly date)
    {
        Path = Directory.CreateDirectory(path).FullName;
        _date = date;
    }

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>Starts the file of a table.</summary>
    public CsvFile Create(string table, string header)
    {
        var path = System.IO.Path.Combine(Path, FormattableString.Invariant($"{table}_{_date:yyyy-MM-dd}.csv.gz"));
        var file = new CsvFile(path + Unfinished, header);
        _files.Add((table, path, file));
        return file;
    }

    /// <summary>Completes all files, then gives them their names.</summary>
    public IReadOnlyList<SampleFile> Publish()
    {
        var done = _files.Select(f => new SampleFile(f.Table, f.Path, f.File.Rows, f.File.Complete())).ToList();
        done.ForEach(file => File.Move(file.Path + Unfinished, file.Path, overwrite: true));
        _files.Clear();
        return done;
    }

    /// <summary>Removes what was not published.</summary>
    public void Dispose()
    {
        foreach (var (_, path, file) in _files)
        {
            file.Dispose();
            File.Delete(path + Unfinished);
        }
    }
}
