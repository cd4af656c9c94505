using System.Text;

namespace Etl.Trigger.Http;

/// <summary>What a server answered, whole.</summary>
/// <param name="Status">The status.</param>
/// <param name="ContentType">The media type, or empty.</param>
/// <param name="Location">Where a redirect points to, or empty.</param>
/// <param name="ErrorType">The name of the error that AWS gives in a header, or empty.</param>
/// <param name="Body">The bytes, bounded by the caller's limit.</param>
internal sealed record HttpAnswer(int Status, string ContentType, string Location, string ErrorType, ReadOnlyMemory<byte> Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    public bool IsRedirect => Status is >= 300 and < 400;

    /// <summary>Whether the same request may be answered otherwise in a moment.</summary>
    public bool IsTransient => Status is >= 500 or 429 or 408;

    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Reads an answer.</summary>
    /// <exception cref="TriggerException">The body is longer than the limit.</exception>
    public static async Task<HttpAnswer> ReadAsync(string what, HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return new HttpAnswer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType ?? "",
            response.Headers.Location?.OriginalString ?? "",
            response.Headers.TryGetValues("x-amzn-ErrorType", out var types) ? types.First().Split(':')[0] : "",
            await BoundedBody.ReadAsync(what, stream, limit, cancellationToken).ConfigureAwait(false));
    }
}
