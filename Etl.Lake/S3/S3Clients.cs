using System.Collections.Concurrent;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace Etl.Lake.S3;

/// <summary>Makes clients as the environment says, and keeps them: each has its own connections and its own copy of the credentials.</summary>
internal static class S3Clients
{
    private const string DefaultRegion = "us-east-1";

    private static readonly TimeSpan TimeToConnect = TimeSpan.FromSeconds(10);
    private static readonly ConcurrentDictionary<(string? Endpoint, string Region), IAmazonS3> Clients = new();

    /// <summary>The client for the present environment, with the credentials of the usual places: environment, profile, role.</summary>
    public static IAmazonS3 Shared() =>
        Clients.GetOrAdd((Endpoint(), Region()), place => new AmazonS3Client(Config(place.Endpoint, place.Region)));

    /// <summary>The settings of a client.</summary>
    /// <param name="endpoint">The server; null for AWS.</param>
    /// <param name="region">The region.</param>
    public static AmazonS3Config Config(string? endpoint, string region)
    {
        // Trying again and giving up is ours: see S3Retries.
        var config = new AmazonS3Config { MaxErrorRetry = 0, ConnectTimeout = TimeToConnect, Timeout = Timeout.InfiniteTimeSpan };
        if (endpoint is null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }
        else
        {
            // Only AWS has a host name per bucket.
            (config.ServiceURL, config.AuthenticationRegion, config.ForcePathStyle) = (endpoint, region, true);
        }

        return config;
    }

    private static string? Endpoint() => Variable("AWS_ENDPOINT_URL_S3") ?? Variable("AWS_ENDPOINT_URL");

    // The SDK's own search ends with a call to the instance's metadata, which on a laptop only costs time when there is an endpoint.
    private static string Region() =>
        Variable("AWS_REGION") ?? Variable("AWS_DEFAULT_REGION")
        ?? (Endpoint() is null ? FallbackRegionFactory.GetRegionEndpoint()?.SystemName : null)
        ?? DefaultRegion;

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
