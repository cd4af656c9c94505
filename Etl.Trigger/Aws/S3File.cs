namespace Etl.Trigger.Aws;

/// <summary>A file of a folder, its name relative to it.</summary>
internal sealed record S3File(string Name, long Size, string? ETag);
