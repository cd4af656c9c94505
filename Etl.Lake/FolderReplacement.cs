namespace Etl.Lake;

/// <summary>A folder that takes the place of another.</summary>
/// <param name="Staged">Where it is.</param>
/// <param name="Published">Its place.</param>
public sealed record FolderReplacement(string Staged, string Published);
