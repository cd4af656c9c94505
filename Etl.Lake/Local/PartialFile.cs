namespace Etl.Lake.Local;

/// <summary>Files that no listing shows: those that are written under another name until they are whole, and the guards of <see cref="LocalReplace"/>.</summary>
internal static class PartialFile
{
    private const string Extension = ".partial";

    private const string GuardExtension = ".guard";

    public static bool Is(string path) => Path.GetFileName(path) is var name && name.StartsWith('.')
        && (name.EndsWith(Extension, StringComparison.Ordinal) || name.EndsWith(GuardExtension, StringComparison.Ordinal));

    /// <summary>The file that whoever replaces another holds meanwhile. It stays: removing it would let two hold it.</summary>
    public static string GuardOf(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}{GuardExtension}");

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="later">The time of a change that the new one must be later than.</param>
    public static void Write(string path, Action<FileStream> write, DateTime later = default)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!).FullName;
        var unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.CreateVersion7()}{Extension}");
        try
        {
            using (var file = new FileStream(unfinished, FileMode.CreateNew))
            {
                write(file);
            }

            if (File.GetLastWriteTimeUtc(unfinished) <= later)
            {
                File.SetLastWriteTimeUtc(unfinished, later.AddTicks(1));
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Removes what was begun before a time and is not whole.</summary>
    /// <returns>The files that were meant, relative to the folder.</returns>
    public static IReadOnlyList<string> RemoveAll(string folder, DateTimeOffset before)
    {
        var removed = new List<string>();
        var unfinished = Directory.EnumerateFiles(folder, $".*{Extension}", SearchOption.AllDirectories);
        foreach (var path in unfinished.Where(path => File.GetLastWriteTimeUtc(path) < before.UtcDateTime).ToList())
        {
            File.Delete(path);
            removed.Add(Path.GetRelativePath(folder, Meant(path)).Replace(Path.DirectorySeparatorChar, '/'));
        }

        return removed;
    }

    private static string Meant(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path)[1..];
        return Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(name));
    }
}
