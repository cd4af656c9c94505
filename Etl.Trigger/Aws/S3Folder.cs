using Etl.Trigger.Http;

namespace Etl.Trigger.Aws;

/// <summary>Looks into a folder of a bucket.</summary>
internal sealed class S3Folder(AwsClient aws, S3Location location)
{
    // A page has at most 1,000 keys of at most 1,024 bytes, each up to three times as long when escaped.
    private const int PageLimit = 8 << 20;

    /// <summary>The address, as the user wrote it.</summary>
    public string Address => location.ToString();

    /// <summary>The files of the folder itself, page by page, in the order of their names.</summary>
    /// <exception cref="AwsException">S3 said no.</exception>
    public async IAsyncEnumerable<S3File> FilesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (string? token = ""; token is not null;)
        {
            var page = await PageAsync("", token, cancellationToken).ConfigureAwait(false);
            foreach (var file in page.Files.Where(file => file.Name.Length > 0))
            {
                yield return file;
            }

            token = page.Next;
        }
    }

    /// <summary>Whether there is a file of this name.</summary>
    /// <remarks>By a listing: asked for an object that is not there, S3 answers 403 to a role that may list only a part of the bucket.</remarks>
    /// <exception cref="AwsException">S3 said no.</exception>
    public async Task<bool> ExistsAsync(string name, CancellationToken cancellationToken)
    {
        var page = await PageAsync(name, "", cancellationToken).ConfigureAwait(false);
        return page.Files.Any(file => file.Name == name);
    }

    /// <summary>The content of a small file.</summary>
    /// <exception cref="AwsException">S3 said no.</exception>
    /// <exception cref="TriggerException">It is longer than the limit.</exception>
    public async Task<string> ReadAsync(string name, int limit, CancellationToken cancellationToken)
    {
        var key = string.Join('/', location.Key(name).Split('/').Select(Uri.EscapeDataString));
        var call = new AwsCall($"S3, reading 's3://{location.Bucket}/{location.Key(name)}',", "s3", HttpMethod.Get, new Uri(aws.Endpoints.Bucket(location.Bucket), key)) { Limit = limit };
        var answer = await aws.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? answer.Text : throw AwsError.Of(call, answer, "s3:GetObject on it");
    }

    // What begins with a name, in its folder.
    private async Task<S3Page> PageAsync(string name, string token, CancellationToken cancellationToken)
    {
        var prefix = location.Key(name);
        var continuation = token.Length == 0 ? "" : $"continuation-token={Uri.EscapeDataString(token)}&";
        var query = $"?{continuation}delimiter=%2F&encoding-type=url&list-type=2&prefix={Uri.EscapeDataString(prefix)}";
        var call = new AwsCall($"S3, listing 's3://{location.Bucket}/{prefix}',", "s3", HttpMethod.Get, new Uri(aws.Endpoints.Bucket(location.Bucket), query)) { Limit = PageLimit };
        var answer = await aws.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? S3Page.Parse(answer.Body, location.Prefix) : throw AwsError.Of(call, answer, "s3:ListBucket for this prefix");
    }
}
