namespace Etl.Lake.Readiness;

/// <summary>What a manifest promises about a file.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Rows">How many records it has, without the header.</param>
/// <param name="Bytes">Its size, where the manifest says it.</param>
/// <param name="Sha256">The SHA-256 of its bytes in lower hexadecimal digits, where the manifest says it.</param>
public sealed record ManifestFile(string Name, long Rows, long? Bytes, string? Sha256);
