using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Engines;

namespace Etl.DuckDB.Files;

/// <summary>
/// Writes a table in Spark's layout: files are made under <c>_temporary</c>, which readers ignore, and moved to their place when all are whole;
/// then <c>_SUCCESS</c> is written.
/// </summary>
internal static class TableFolder
{
    private const string Temporary = "_temporary";

    /// <summary>Writes a table.</summary>
    /// <param name="target">Where and how.</param>
    /// <param name="extension">What the names of its files end with.</param>
    /// <param name="copy">Writes files into a folder.</param>
    public static void Write(FileTarget target, string extension, Action<string> copy)
    {
        LocalPaths.Require([target.Path], "writing");
        var keepsOthers = WriteOptions.KeepsOtherPartitions(target);
        if (!IsWanted(target))
        {
            return;
        }

        var isNew = !Directory.Exists(target.Path);
        var staging = Path.Combine(target.Path, Temporary, Guid.CreateVersion7().ToString());
        Directory.CreateDirectory(staging);
        try
        {
            copy(staging);
            Publish(target, staging, extension, keepsOthers);
        }
        finally
        {
            Directory.Delete(Path.Combine(target.Path, Temporary), recursive: true);
            if (isNew && !Directory.EnumerateFileSystemEntries(target.Path).Any())
            {
                Directory.Delete(target.Path);
            }
        }
    }

    /// <exception cref="UnsupportedOperationException">The target is no folder of files.</exception>
    public static void RequireFiles(FileTarget target)
    {
        if (target.Kind == TargetKind.Options)
        {
            throw new UnsupportedOperationException(DuckDbEngine.EngineName, $"writing '{target.Format}'", "Drivers are Java's: use the engine 'spark', or write files and load them.");
        }

        if (target.Kind != TargetKind.Files)
        {
            throw new UnsupportedOperationException(
                DuckDbEngine.EngineName, $"the table '{target.Path}'", "It has no catalogue: write a folder with Save(path), and read it with Read().Load(path).");
        }
    }

    private static bool IsWanted(FileTarget target)
    {
        var hasData = Directory.Exists(target.Path) && Directory.EnumerateFileSystemEntries(target.Path).Any();
        return target.Mode switch
        {
            SaveMode.ErrorIfExists when hasData => throw new AnalysisException(
                $"Path '{target.Path}' already has data. Use Mode(\"overwrite\") to replace it or Mode(\"append\") to add to it."),
            SaveMode.Ignore => !hasData,
            _ => true,
        };
    }

    private static void Publish(FileTarget target, string staging, string extension, bool keepsOthers)
    {
        var files = Directory.EnumerateFiles(staging, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (File: file, Folder: Path.Combine(target.Path, PartitionNames.Rename(Path.GetDirectoryName(Path.GetRelativePath(staging, file))!)))).ToList();
        foreach (var old in target.Mode != SaveMode.Overwrite ? [] : keepsOthers ? files.Select(file => file.Folder).Where(Directory.Exists).Distinct() : [target.Path])
        {
            DeleteOld(old);
        }

        var job = Guid.CreateVersion7();
        foreach (var (i, (file, folder)) in files.Index())
        {
            Directory.CreateDirectory(folder);
            File.Move(file, Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"part-{i:D5}-{job}.c000{extension}")));
        }

        File.WriteAllBytes(Path.Combine(target.Path, "_SUCCESS"), []);
    }

    private static void DeleteOld(string path)
    {
        foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos().Where(entry => entry.Name != Temporary))
        {
            if (entry is DirectoryInfo folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }
}
