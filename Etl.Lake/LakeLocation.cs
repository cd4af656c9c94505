using System.Text.RegularExpressions;
using Etl.Lake.Local;
using Etl.Lake.S3;

namespace Etl.Lake;

/// <summary>Finds the lake that a user means: a path, or a URI such as <c>s3://bucket/folder</c>.</summary>
public static partial class LakeLocation
{
    /// <summary>Whether it is not a folder of this machine.</summary>
    /// <param name="location">What the user wrote.</param>
    public static bool IsRemote(string location) => Scheme(location) is not null;

    /// <summary>The lake. Nothing is asked of the store yet.</summary>
    /// <param name="location">What the user wrote.</param>
    /// <exception cref="LakeException">There is no such kind of lake, or the URI is wrong.</exception>
    public static ILake Open(string location) => Scheme(location) switch
    {
        null => new LocalLake(location),
        "s3" or "s3a" => new S3Lake(S3Clients.Shared(), S3Folder.Parse(location)),
        var scheme => throw new LakeException($"'{location}' begins with '{scheme}://'. Give a local folder, s3://bucket/folder or s3a://bucket/folder."),
    };

    /// <summary>The lake of a file's folder, and its name in it. Nothing is asked of the store yet.</summary>
    /// <param name="location">The path or URI of a file.</param>
    /// <exception cref="LakeException">There is no such kind of lake, or the URI is wrong.</exception>
    public static (ILake Lake, string Name) OpenFile(string location)
    {
        var slash = location.LastIndexOf('/');
        return (Open(location[..Math.Max(slash, 0)]), location[(slash + 1)..]);
    }

    private static string? Scheme(string location) => SchemeOf().Match(location) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9+.-]*)://")]
    private static partial Regex SchemeOf();
}
