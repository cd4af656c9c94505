using System.Text.RegularExpressions;

namespace Etl.Trigger.Aws;

/// <summary>A folder of a bucket.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Prefix">What its keys begin with: empty, or ending in a slash.</param>
internal sealed partial record S3Location(string Bucket, string Prefix)
{
    /// <summary>Reads an address such as <c>s3://bucket/folder</c>.</summary>
    /// <exception cref="SettingsException">It is none.</exception>
    public static S3Location Parse(string name, string value)
    {
        var match = Address().Match(value);
        if (!match.Success || match.Groups["folder"].Value.Split('/').Any(part => part is "." or ".."))
        {
            throw new SettingsException($"{name} is '{value}'. Give a folder of a bucket, such as s3://acme-retail/raw.");
        }

        var folder = match.Groups["folder"].Value;
        return new S3Location(match.Groups["bucket"].Value, folder.Length == 0 ? "" : $"{folder}/");
    }

    /// <summary>The key of a name in the folder.</summary>
    public string Key(string name) => Prefix + name;

    public override string ToString() => $"s3://{Bucket}/{Prefix}".TrimEnd('/');

    [GeneratedRegex("^s3a?://(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(/(?<folder>[^/\\p{Cc}]+(/[^/\\p{Cc}]+)*))?/?$")]
    private static partial Regex Address();
}
