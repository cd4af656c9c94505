using System.Xml;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Polly.Timeout;

namespace Etl.Lake.S3;

/// <summary>The calls on one bucket: tried again when that may help, with errors that people understand.</summary>
internal sealed class S3Bucket(IAmazonS3 client, S3Folder location, S3Patience? patience = null)
{
    private const int DeletedPerCall = 1000;

    private readonly S3Retries _retries = new(patience ?? S3Patience.Default);

    public S3Folder Location => location;

    public string Name => location.Bucket;

    /// <inheritdoc cref="CallAsync"/>
    public T Call<T>(string key, Func<IAmazonS3, CancellationToken, Task<T>> call, CancellationToken cancellationToken, S3Call kind = S3Call.Usual) =>
        CallAsync(key, call, cancellationToken, kind).GetAwaiter().GetResult();

    /// <summary>Calls S3.</summary>
    /// <param name="key">The object that it is about.</param>
    /// <param name="call">The call. It makes its request anew each time: the SDK closes the content of one that it has sent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="kind">What it is about.</param>
    /// <exception cref="LakeException">S3 says no, or cannot be reached.</exception>
    public async Task<T> CallAsync<T>(
        string key, Func<IAmazonS3, CancellationToken, Task<T>> call, CancellationToken cancellationToken, S3Call kind = S3Call.Usual)
    {
        try
        {
            return await _retries.Of(kind)
                .ExecuteAsync(async token => await call(client, token).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception error) when (IsOfS3(error))
        {
            throw S3Errors.Translate(error, location, key);
        }
    }

    /// <summary>The objects whose keys begin with a prefix, page by page; with a delimiter, also the prefixes up to it.</summary>
    public IEnumerable<ListObjectsV2Response> Pages(string prefix, string? delimiter = null, CancellationToken cancellationToken = default)
    {
        string? next = null;
        ListObjectsV2Response page;
        do
        {
            // A key may have characters that no XML can have: so they come escaped.
            yield return page = Unescaped(Call(prefix, (s3, token) => s3.ListObjectsV2Async(
                new ListObjectsV2Request { BucketName = Name, Prefix = prefix, Delimiter = delimiter, ContinuationToken = next, Encoding = EncodingType.Url }, token), cancellationToken));
            next = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
    }

    /// <summary>The objects whose keys begin with a prefix.</summary>
    public IEnumerable<S3Object> Objects(string prefix, string? delimiter = null, CancellationToken cancellationToken = default) =>
        // The SDK has null for an empty list.
        Pages(prefix, delimiter, cancellationToken).SelectMany(page => page.S3Objects ?? []);

    /// <summary>The first object whose key begins with a prefix.</summary>
    public S3Object? First(string prefix, CancellationToken cancellationToken) => Unescaped(Call(
        prefix, (s3, token) => s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Name, Prefix = prefix, MaxKeys = 1, Encoding = EncodingType.Url }, token), cancellationToken))
        .S3Objects?[0];

    /// <summary>Deletes objects; those that are not there do not matter.</summary>
    public void Delete(IEnumerable<string> keys, CancellationToken cancellationToken = default)
    {
        foreach (var chunk in keys.Chunk(DeletedPerCall))
        {
            Call(chunk[0], (s3, token) => s3.DeleteObjectsAsync(
                new DeleteObjectsRequest { BucketName = Name, Quiet = true, Objects = [.. chunk.Select(key => new KeyVersion { Key = key })] }, token), cancellationToken);
        }
    }

    private static ListObjectsV2Response Unescaped(ListObjectsV2Response page)
    {
        if (page.Encoding == EncodingType.Url)
        {
            page.S3Objects?.ForEach(found => found.Key = Unescaped(found.Key));
            page.CommonPrefixes = page.CommonPrefixes?.ConvertAll(Unescaped);
        }

        return page;
    }

    // In this encoding a blank is a plus.
    private static string Unescaped(string key) => Uri.UnescapeDataString(key.Replace('+', ' '));

    private static bool IsOfS3(Exception error) =>
        error is AmazonServiceException or AmazonClientException or HttpRequestException or TimeoutRejectedException or XmlException or IOException and not LakeException;
}
