namespace Etl.Lake.S3;

/// <summary>Which bytes of an object are read.</summary>
/// <param name="From">The first byte.</param>
/// <param name="Length">How many at most; null for the rest.</param>
/// <param name="ETag">The content that is meant; null for the one that the first answer shows.</param>
internal sealed record S3Range(long From, long? Length, string? ETag);
