namespace Etl.Lake.Readiness;

/// <summary>A file as the listing of the raw folder shows it.</summary>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="ETag">The mark of its content, where the store has one.</param>
public sealed record ReceivedFile(string Name, long Size, string? ETag);
