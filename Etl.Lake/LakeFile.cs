namespace Etl.Lake;

/// <summary>A file of a lake.</summary>
/// <param name="Path">Its name in the lake.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="ETag">A mark that changes with its content, without quotes; of a folder's file it is made of size and time of the last change.</param>
/// <param name="Modified">When it was last changed.</param>
public sealed record LakeFile(string Path, long Size, string? ETag = null, DateTimeOffset? Modified = null)
{
    /// <summary>The last part of its name.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}
