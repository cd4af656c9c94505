using System.Text.RegularExpressions;

namespace Etl.Lake.S3;

/// <summary>A bucket and a prefix, such as <c>s3://bucket/folder</c>; <c>s3a://</c> is Hadoop's name for the same.</summary>
/// <param name="Text">As the user wrote it, without a slash at its end.</param>
/// <param name="Bucket">The bucket.</param>
/// <param name="Prefix">The folder in it; empty for the whole bucket.</param>
internal sealed partial record S3Folder(string Text, string Bucket, string Prefix)
{
    /// <exception cref="LakeException">The bucket or the folder is not one.</exception>
    public static S3Folder Parse(string uri)
    {
        var text = uri.TrimEnd('/');
        var parts = text.Split("://", 2) is [_, var path] ? path.Split('/', 2) : [""];
        return BucketName().IsMatch(parts[0])
            ? new S3Folder(text, parts[0], LakeNames.Folder(parts.Length > 1 ? parts[1] : ""))
            : throw new LakeException($"'{uri}' does not name a bucket. Give s3://bucket/folder; a bucket's name has 3 to 63 of a-z, 0-9, '-' and '.'.");
    }

    /// <summary>The key of an object.</summary>
    public string Key(string name) => name.Length == 0 ? Prefix : Prefix.Length == 0 ? name : $"{Prefix}/{name}";

    /// <summary>What the keys of a folder's objects begin with.</summary>
    public string KeysOf(string folder) => Key(folder) is { Length: > 0 } key ? $"{key}/" : "";

    /// <summary>The name of an object in the lake.</summary>
    public string Name(string key) => key[KeysOf("").Length..];

    /// <summary>The URI of a name.</summary>
    public string Uri(string name) => name.Length == 0 ? Text : $"{Text}/{name}";

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex BucketName();
}
