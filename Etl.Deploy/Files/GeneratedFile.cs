namespace Etl.Deploy.Files;

/// <summary>A file below the repository's root that follows from the code.</summary>
/// <param name="Path">Its path, with slashes.</param>
/// <param name="Content">What it must say.</param>
internal sealed record GeneratedFile(string Path, string Content)
{
    /// <summary>The line that tells readers not to edit the file.</summary>
    public const string Notice = "Made by scripts/generate-deploy from the schemas in the code. Do not edit.";

    /// <summary>Whether the file below <paramref name="root"/> says something else, or is missing.</summary>
    public bool IsStale(string root)
    {
        var file = System.IO.Path.Combine(root, Path);
        return !File.Exists(file) || File.ReadAllText(file) != Content;
    }

    /// <summary>Writes the file.</summary>
    public void Write(string root)
    {
        var file = System.IO.Path.Combine(root, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Content);
    }
}
