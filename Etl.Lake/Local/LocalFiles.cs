using System.Globalization;

namespace Etl.Lake.Local;

/// <summary>What the file system says about a file.</summary>
internal static class LocalFiles
{
    /// <summary>The file. A link counts as what it points to; one that points nowhere, and a file that is gone by now, must not stop a listing.</summary>
    public static LakeFile Describe(string name, string path)
    {
        try
        {
            var file = new FileInfo(path);
            file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            return new LakeFile(name, file.Length, ETag(file), file.LastWriteTimeUtc);
        }
        catch (FileNotFoundException)
        {
            return new LakeFile(name, 0);
        }
    }

    /// <summary>Deletes a folder, and those around it, as long as nothing is in them: a lake has no empty folders.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="below">The lake itself, which stays.</param>
    public static void DeleteEmpty(string folder, string below)
    {
        while (Path.GetRelativePath(below, folder) is not "." && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }

    private static string ETag(FileInfo file) => string.Create(CultureInfo.InvariantCulture, $"{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}");
}
