using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Etl.Lake.S3;

/// <summary>What lies below a prefix of a bucket.</summary>
internal sealed class S3Lake(IAmazonS3 client, S3Folder location, S3Sizes? sizes = null, S3Patience? patience = null) : ILake
{
    private readonly S3Bucket _bucket = new(client, location, patience);
    private readonly S3Sizes _sizes = sizes ?? S3Sizes.Default;

    public string Location => location.Text;

    public string? LocalFolder => null;

    public string Bucket => location.Bucket;

    public string Key(string name) => location.Key(LakeNames.File(name));

    public string Locate(string name) => location.Uri(LakeNames.Folder(name));

    public bool Exists(string folder, CancellationToken cancellationToken = default) => _bucket.First(KeysOf(folder), cancellationToken) is not null;

    // A key with a slash at its end is the mark that some programs leave for an empty folder.
    public IEnumerable<LakeFile> Files(string folder, bool recursive = false, CancellationToken cancellationToken = default) => _bucket
        .Objects(KeysOf(folder), recursive ? null : "/", cancellationToken)
        .Where(file => !file.Key.EndsWith('/'))
        .Select(Describe);

    public IEnumerable<string> Folders(string folder, CancellationToken cancellationToken = default)
    {
        var prefix = KeysOf(folder);
        return _bucket.Pages(prefix, "/", cancellationToken)
            .SelectMany(page => page.CommonPrefixes ?? [])
            .Select(inner => inner[prefix.Length..^1])
            .Order(StringComparer.Ordinal);
    }

    // Of the keys that begin with another, that one itself is listed first. A listing also tells a missing bucket from a missing object.
    public LakeFile? Find(string name, CancellationToken cancellationToken = default) =>
        _bucket.First(Key(name), cancellationToken) is { } first && first.Key == Key(name) ? Describe(first) : null;

    public Stream OpenRead(string name, long from = 0, long? length = null, string? etag = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return length == 0 ? Stream.Null : S3Reader.Open(_bucket, _sizes, Key(name), new S3Range(from, length, etag), cancellationToken);
        }
        catch (LakeException error) when (error.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.RequestedRangeNotSatisfiable })
        {
            return Stream.Null;
        }
    }

    public void Write(string name, Stream content, CancellationToken cancellationToken = default) =>
        new S3Upload(_bucket, _sizes, Key(name), cancellationToken).Run(content);

    public string? TryCreate(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) =>
        new S3Conditional(_bucket, Key(name), content, cancellationToken).Create();

    public string? TryReplace(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken = default) =>
        new S3Conditional(_bucket, Key(name), content, cancellationToken).Replace(etag);

    public void CopyFile(string from, string to, CancellationToken cancellationToken = default)
    {
        var target = Key(to);
        Copy.Run([(Present(from, cancellationToken), target)], cancellationToken);
    }

    public void MoveFile(string from, string to, CancellationToken cancellationToken = default)
    {
        CopyFile(from, to, cancellationToken);
        Delete(from, cancellationToken);
    }

    public IReadOnlyList<string> RemoveUnfinished(DateTimeOffset before, CancellationToken cancellationToken = default) =>
        new S3Leftovers(_bucket).Remove(before, cancellationToken);

    public void Delete(string name, CancellationToken cancellationToken = default) => _bucket.Call(
        Key(name), (s3, token) => s3.DeleteObjectAsync(new DeleteObjectRequest { BucketName = Bucket, Key = Key(name) }, token), cancellationToken);

    public void DeleteFolder(string folder, CancellationToken cancellationToken = default) =>
        _bucket.Delete(_bucket.Objects(KeysOf(LakeNames.File(folder)), cancellationToken: cancellationToken).Select(file => file.Key), cancellationToken);

    public void CopyFolder(string from, string to, CancellationToken cancellationToken = default)
    {
        var (source, target) = (KeysOf(LakeNames.File(from)), KeysOf(LakeNames.File(to)));
        Copy.Run(_bucket.Objects(source, cancellationToken: cancellationToken).Select(file => (file, target + file.Key[source.Length..])), cancellationToken);
    }

    public void MoveFolder(string from, string to, CancellationToken cancellationToken = default)
    {
        if (Exists(LakeNames.File(to), cancellationToken) || !Exists(LakeNames.File(from), cancellationToken))
        {
            throw new LakeException($"'{Locate(from)}' cannot become '{Locate(to)}': the one does not exist, or the other does.");
        }

        CopyFolder(from, to, cancellationToken);
        DeleteFolder(from, cancellationToken);
    }

    public void Move(IReadOnlyList<FileMove> moves) =>
        Copy.Run(moves.Select(move => (new S3Object { Key = Key(move.From), Size = move.Bytes }, Key(move.To))), CancellationToken.None);

    public ILakeLock Lock(LockOwner owner) => S3Lock.Take(this, owner, TimeProvider.System);

    private S3Copy Copy => new(_bucket, _sizes);

    private string KeysOf(string folder) => location.KeysOf(LakeNames.Folder(folder));

    private S3Object Present(string name, CancellationToken cancellationToken) =>
        _bucket.First(Key(name), cancellationToken) is { } first && first.Key == Key(name) ? first
        : throw new FileNotFoundException($"'{Locate(name)}' does not exist.", Locate(name));

    private LakeFile Describe(S3Object file) => new(
        location.Name(file.Key), file.Size ?? 0, ETags.Bare(file.ETag), file.LastModified is { } time ? new DateTimeOffset(time.ToUniversalTime()) : null);
}
