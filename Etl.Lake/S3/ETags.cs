using System.Security.Cryptography;

namespace Etl.Lake.S3;

/// <summary>ETags as S3 writes them, in quotes, and as the rest of the program has them, without.</summary>
internal static class ETags
{
    private const int HashDigits = 32;

    public static string Bare(string etag) => etag.Trim('"');

    public static string Quoted(string etag) => $"\"{etag}\"";

    /// <summary>Whether it has the form of an MD5 of the content: an object that was uploaded in parts has another.</summary>
    public static bool IsHash(string etag) => etag.Length == HashDigits && etag.All(char.IsAsciiHexDigit);

    /// <summary>The ETag of an object that was uploaded in parts: the MD5 of the parts' MD5s, and their number.</summary>
    public static string OfParts(IReadOnlyList<string> parts) =>
        // S3's own definition; nothing is kept secret with it.
#pragma warning disable CA5351
        $"{Convert.ToHexStringLower(MD5.HashData([.. parts.SelectMany(part => Convert.FromHexString(Bare(part)))]))}-{parts.Count}";
#pragma warning restore CA5351
}
