using Etl.DataFrames;
using Etl.Lake;

namespace Etl.Jobs.Settings;

/// <summary>Files on S3 for an engine that cannot reach them itself.</summary>
internal sealed class LakeFiles : IRemoteFiles
{
    public bool Reaches(string path) => LakeLocation.IsRemote(path);

    public long SizeOf(string path)
    {
        var (lake, name) = LakeLocation.OpenFile(path);
        return lake.Find(name)?.Size ?? throw new FileNotFoundException($"'{path}' does not exist.", path);
    }

    public Stream OpenRead(string path, CancellationToken cancellationToken)
    {
        var (lake, name) = LakeLocation.OpenFile(path);
        return lake.OpenRead(name, cancellationToken: cancellationToken);
    }
}
