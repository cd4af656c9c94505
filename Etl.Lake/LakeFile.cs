namespace Etl.Lake;

/// <summary>A file of a lake.</summary>
/// <param name="Path">Its name in the lake.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record LakeFile(string Path, long Size)
{
    /// <summary>The last part of its name.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}
