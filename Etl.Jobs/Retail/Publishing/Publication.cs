using System.Globalization;
using Etl.Lake;

namespace Etl.Jobs.Retail.Publishing;

/// <summary>
/// What a run is going to publish. A partition is replaced as a whole: its new files get fixed names (<c>part-00000.snappy.parquet</c>), so that each takes the
/// place of the old one in one step, and old files that have no successor are removed.
/// </summary>
internal sealed class Publication
{
    private const string Parquet = ".parquet";

    private readonly ILake _lake;
    private readonly string _stage;
    private readonly ILookup<string, LakeFile> _staged;
    private readonly List<FileMove> _moves = [];
    private readonly List<string> _deletes = [];

    /// <summary>Looks at what is staged.</summary>
    public Publication(ILake lake, Stage stage)
    {
        stage.Work.Deliver();
        (_lake, _stage) = (lake, stage.Folder);
        _staged = lake.Files(_stage, recursive: true)
            .Where(file => !file.Name.StartsWith('_') && !file.Name.StartsWith('.'))
            .ToLookup(file => FolderOf(file.Path[(_stage.Length + 1)..]), StringComparer.Ordinal);
    }

    /// <summary>Replaces a folder and all its partitions.</summary>
    public void ReplaceAll(string folder)
    {
        var inside = _staged.Where(files => files.Key == folder || files.Key.StartsWith($"{folder}/", StringComparison.Ordinal));
        Replace(_lake.Files(folder, recursive: true), inside.Select(files => files.Key));
    }

    /// <summary>Replaces some partitions of a table; one that is not staged is removed.</summary>
    public void ReplacePartitions(string table, IEnumerable<string> folders)
    {
        var published = _lake.Files(table, recursive: true).ToLookup(file => FolderOf(file.Path), StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            Replace(published[folder], [folder]);
        }
    }

    /// <summary>Puts a file into its place.</summary>
    public void Add(string name) => _moves.Add(MoveOf(name));

    /// <summary>Publishes. When this fails after the journal is written, the next run does the rest.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="last">The file that says that all is done.</param>
    /// <param name="outputLock">The lock.</param>
    /// <exception cref="OutputLockedException">The lock was lost; nothing is changed.</exception>
    public void Publish(string runId, string last, OutputLock outputLock)
    {
        var journal = new Journal(runId, _stage, _moves, _deletes, MoveOf(last));
        outputLock.Renew();
        journal.Publish(_lake);
    }

    private void Replace(IEnumerable<LakeFile> old, IEnumerable<string> folders)
    {
        var moves = folders.SelectMany(folder => _staged[folder].OrderBy(file => file.Name, StringComparer.Ordinal).Select((file, index) =>
            new FileMove(file.Path, $"{folder}/{NameOf(file, index)}", file.Size))).ToList();
        var taken = moves.Select(move => move.To).ToHashSet(StringComparer.Ordinal);
        _deletes.AddRange(old.Select(file => file.Path).Where(path => !taken.Contains(path)));
        _moves.AddRange(moves);
    }

    private FileMove MoveOf(string name)
    {
        var file = _staged[FolderOf(name)].Single(file => file.Path == $"{_stage}/{name}");
        return new FileMove(file.Path, name, file.Size);
    }

    private static string NameOf(LakeFile file, int index) => file.Name.EndsWith(Parquet, StringComparison.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture, $"part-{index:D5}.snappy{Parquet}")
        : file.Name;

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
