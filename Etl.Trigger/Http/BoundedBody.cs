namespace Etl.Trigger.Http;

/// <summary>Reads what comes from outside with a limit, so that nobody can fill the function's memory.</summary>
internal static class BoundedBody
{
    /// <exception cref="TriggerException">There is more.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(string what, Stream stream, int limit, CancellationToken cancellationToken)
    {
        var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            if (content.Length + count > limit)
            {
                throw new TriggerException($"{what} sent more than {limit / 1024} KiB, which is never needed. Nothing of it was used.");
            }

            content.Write(buffer, 0, count);
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
