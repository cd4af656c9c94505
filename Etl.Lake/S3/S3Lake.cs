using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Etl.Lake.S3;

/// <summary>What lies below a prefix of a bucket.</summary>
internal sealed class S3Lake(IAmazonS3 client, S3Folder location, S3Sizes? sizes = null) : ILake
{
    private const int Attempts = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly S3Bucket _bucket = new(client, location);
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

    public Stream OpenRead(string name, long from = 0, long? length = null, CancellationToken cancellationToken = default)
    {
        var request = new GetObjectRequest { BucketName = Bucket, Key = Key(name) };
        if (from > 0 || length is not null)
        {
            request.ByteRange = length is { } count ? new ByteRange(from, from + count - 1) : new ByteRange($"bytes={from}-");
        }

        try
        {
            return length == 0 ? Stream.Null : new S3ReadStream(_bucket, request.Key, _bucket.Call(request.Key, s3 => s3.GetObjectAsync(request, cancellationToken)));
        }
        catch (LakeException error) when (error.InnerException is AmazonS3Exception { ErrorCode: "NoSuchKey" })
        {
            throw new FileNotFoundException(error.Message, Locate(name), error);
        }
        catch (LakeException error) when (error.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.RequestedRangeNotSatisfiable })
        {
            return Stream.Null;
        }
    }

    public void Write(string name, Stream content, CancellationToken cancellationToken = default) =>
        new S3Upload(_bucket, _sizes, Key(name), cancellationToken).Run(content);

    public bool TryCreate(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var request = new PutObjectRequest { BucketName = Bucket, Key = Key(name), IfNoneMatch = "*", InputStream = new MemoryStream(content.ToArray()) };
            try
            {
                _bucket.Call(request.Key, s3 => s3.PutObjectAsync(request, cancellationToken));
                return true;
            }
            catch (LakeException error) when (error.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.PreconditionFailed })
            {
                return false;
            }
            catch (LakeException error) when (error.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.Conflict } && attempt < Attempts)
            {
                // S3 answers 409 when the object was deleted at the same moment, and asks to try again.
                cancellationToken.WaitHandle.WaitOne(Pause);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    public void Delete(string name, CancellationToken cancellationToken = default) => _bucket.Call(
        Key(name), s3 => s3.DeleteObjectAsync(new DeleteObjectRequest { BucketName = Bucket, Key = Key(name) }, cancellationToken));

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

    public void Replace(IReadOnlyList<FolderReplacement> replacements) => new S3Replacement(_bucket, Copy).Run(replacements);

    public IDisposable Lock(LockOwner owner) => S3Lock.Take(this, owner);

    private S3Copy Copy => new(_bucket, _sizes);

    private string KeysOf(string folder) => location.KeysOf(LakeNames.Folder(folder));

    private LakeFile Describe(S3Object file) => new(location.Name(file.Key), file.Size ?? 0);
}
