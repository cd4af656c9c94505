using Microsoft.AspNetCore.Http;

namespace Etl.Chaos.Faults;

/// <summary>Ways to send the body of an answer.</summary>
internal static class Bodies
{
    private const int DripBytes = 64;

    private static readonly TimeSpan DripPause = TimeSpan.FromMilliseconds(20);

    /// <summary>As it came.</summary>
    public static Func<HttpContext, byte[], Task> Whole { get; } = (context, body) => Send(context, body);

    public static Task Reset(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    public static async Task HalfThenReset(HttpContext context, byte[] body)
    {
        await Send(context, body.AsMemory(0, body.Length / 2)).ConfigureAwait(false);
        // What was sent must be on its way, or the client sees only the break.
        await Task.Delay(DripPause).ConfigureAwait(false);
        context.Abort();
    }

    public static Task HalfThenEnd(HttpContext context, byte[] body) => Send(context, body.AsMemory(0, body.Length / 2));

    public static async Task Drip(HttpContext context, byte[] body)
    {
        for (var sent = 0; sent < body.Length && !context.RequestAborted.IsCancellationRequested; sent += DripBytes)
        {
            await Send(context, body.AsMemory(sent, Math.Min(DripBytes, body.Length - sent))).ConfigureAwait(false);
            await Task.Delay(DripPause).ConfigureAwait(false);
        }
    }

    public static Task Damaged(HttpContext context, byte[] body)
    {
        // The first bytes alone tell gzip from other files; damage is to be found by those who read a file whole.
        if (body.Length > DripBytes)
        {
            body[body.Length / 2] ^= 1;
        }

        return Send(context, body);
    }

    private static async Task Send(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
