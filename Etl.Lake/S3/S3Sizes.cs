namespace Etl.Lake.S3;

/// <summary>How large objects are cut into parts. S3 takes 10,000 parts of at least 5 MB, and 5 GB in one call.</summary>
/// <param name="Part">The size of the first parts of an upload: the memory that it takes.</param>
/// <param name="LargePart">The size of the others.</param>
/// <param name="LargeFrom">The number of the first large part.</param>
/// <param name="Copy">The size up to which an object is copied in one call, and of the parts of a larger one.</param>
/// <param name="Read">The size of the parts in which an object is read.</param>
/// <param name="ReadAhead">How many parts are fetched while one is read.</param>
internal sealed record S3Sizes(int Part, int LargePart, int LargeFrom, long Copy, int Read, int ReadAhead)
{
    private const int MiB = 1 << 20;

    /// <summary>Writing takes 8 MiB of memory for up to 8 GB, then 64 MiB for up to 570 GB; reading takes 32 MiB.</summary>
    public static S3Sizes Default { get; } = new(8 * MiB, 64 * MiB, 1001, 512L * MiB, 8 * MiB, 3);

    public int OfPart(int number) => number < LargeFrom ? Part : LargePart;
}
