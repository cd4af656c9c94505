using Etl.Jobs.Tests.Commands;
using Etl.Lake;

namespace Etl.Jobs.Tests.Lakes;

/// <summary>Makes the S3 server the one that commands of this process use, and gives them a bucket with the small day.</summary>
internal sealed class S3Environment : IDisposable
{
    private readonly List<EnvironmentVariable> _variables;

    public S3Environment(MotoServer server)
    {
        _variables =
        [
            new("AWS_ENDPOINT_URL_S3", server.Endpoint),
            new("AWS_ACCESS_KEY_ID", MotoServer.Key.Id),
            new("AWS_SECRET_ACCESS_KEY", MotoServer.Key.Secret),
            new("AWS_REGION", "us-east-1"),
        ];
        Bucket = server.NewBucket();
        Upload(LoadedLake.Input, LakeLocation.Open(Raw));
    }

    public string Bucket { get; }

    public string Raw => $"s3://{Bucket}/raw";

    public string Lake => $"s3://{Bucket}/lake";

    /// <summary>Copies the files of a folder into a lake.</summary>
    public static void Upload(string folder, ILake lake, string prefix = "")
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var content = File.OpenRead(path);
            lake.Write(prefix + Path.GetRelativePath(folder, path), content);
        }
    }

    public void Dispose() => _variables.ForEach(variable => variable.Dispose());
}
