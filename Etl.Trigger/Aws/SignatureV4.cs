using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Etl.Trigger.Aws;

/// <summary>
/// Signature version 4 of AWS for requests whose body is in memory
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
/// </summary>
internal static class SignatureV4
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>Adds the headers that sign a request. Its path and query are escaped as they must arrive, and it has all other headers.</summary>
    public static void Sign(HttpRequestMessage request, byte[] body, string service, string region, AwsCredentials credentials, DateTimeOffset now)
    {
        var time = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var bodyHash = Convert.ToHexStringLower(SHA256.HashData(body));
        request.Headers.TryAddWithoutValidation("x-amz-date", time);
        if (credentials.Token is not null)
        {
            request.Headers.TryAddWithoutValidation("x-amz-security-token", credentials.Token);
        }

        if (service == "s3")
        {
            request.Headers.TryAddWithoutValidation("x-amz-content-sha256", bodyHash);
        }

        var headers = SignedHeaders(request);
        var names = string.Join(';', headers.Select(header => header.Name));
        var canonical = string.Join('\n', [
            request.Method.Method,
            request.RequestUri!.AbsolutePath,
            Query(request.RequestUri),
            .. headers.Select(header => $"{header.Name}:{header.Value}"),
            "",
            names,
            bodyHash,
        ]);
        var scope = $"{time[..8]}/{region}/{service}/aws4_request";
        var text = $"{Algorithm}\n{time}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var signature = Convert.ToHexStringLower(Hash(Key(credentials.Secret, time[..8], region, service), text));
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"{Algorithm} Credential={credentials.KeyId}/{scope}, SignedHeaders={names}, Signature={signature}");
    }

    private static List<(string Name, string Value)> SignedHeaders(HttpRequestMessage request)
    {
        var headers = new List<(string Name, string Value)> { ("host", request.RequestUri!.Authority) };
        if (request.Content?.Headers.TryGetValues("Content-Type", out var types) == true)
        {
            headers.Add(("content-type", string.Join(',', types)));
        }

        headers.AddRange(request.Headers
            .Where(header => header.Key.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase))
            .Select(header => (header.Key.ToLowerInvariant(), string.Join(',', header.Value).Trim())));
        headers.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return headers;
    }

    private static string Query(Uri uri) => string.Join('&', uri.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Order(StringComparer.Ordinal));

    private static byte[] Key(string secret, params IEnumerable<string> parts) =>
        parts.Append("aws4_request").Aggregate(Encoding.UTF8.GetBytes($"AWS4{secret}"), Hash);

    private static byte[] Hash(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
