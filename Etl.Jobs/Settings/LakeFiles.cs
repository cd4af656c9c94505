using System.Collections.Concurrent;
using Etl.DataFrames;
using Etl.Lake;

namespace Etl.Jobs.Settings;

/// <summary>Files on S3 for an engine that cannot reach them itself. What is read is the content whose size was asked for before.</summary>
internal sealed class LakeFiles : IRemoteFiles
{
    private readonly ConcurrentDictionary<string, LakeFile> _seen = new();

    public bool Reaches(string path) => LakeLocation.IsRemote(path);

    public long SizeOf(string path)
    {
        var (lake, name) = LakeLocation.OpenFile(path);
        return (_seen[path] = lake.Find(name) ?? throw new FileNotFoundException($"'{path}' does not exist.", path)).Size;
    }

    public Stream OpenRead(string path, CancellationToken cancellationToken)
    {
        var (lake, name) = LakeLocation.OpenFile(path);
        return lake.OpenRead(name, etag: _seen.GetValueOrDefault(path)?.ETag, cancellationToken: cancellationToken);
    }
}
