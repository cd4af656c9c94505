namespace Etl.Lake.Local;

/// <summary>Replaces a file that must still be the one that was seen. A hidden file beside it keeps those who do so at once apart; readers do not look at it.</summary>
internal static class LocalReplace
{
    private const int Attempts = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <param name="path">The file.</param>
    /// <param name="content">What to write.</param>
    /// <param name="seen">The ETag that was seen.</param>
    /// <param name="present">The ETag that the file has now.</param>
    /// <param name="cancellationToken">Stops the wait for others.</param>
    /// <returns>The new ETag, or null when the file is another by now.</returns>
    public static string? Try(string path, ReadOnlyMemory<byte> content, string seen, Func<string?> present, CancellationToken cancellationToken)
    {
        if (present() != seen)
        {
            return null;
        }

        using var guard = Hold(PartialFile.GuardOf(path), cancellationToken);
        if (present() != seen)
        {
            return null;
        }

        // The clock of a file system is coarse, and a file that is as long and as old as the one before would have its ETag.
        PartialFile.Write(path, file => file.Write(content.Span), File.GetLastWriteTimeUtc(path));
        return present();
    }

    private static FileStream Hold(string guard, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(guard, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException error) when (error is not DirectoryNotFoundException && attempt < Attempts)
            {
                cancellationToken.WaitHandle.WaitOne(Pause);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
