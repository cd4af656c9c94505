using Amazon.Runtime;
using Amazon.S3;
using Etl.Engines.Tests.Spark;
using Etl.Jobs.Tests.Cloud;
using Etl.Lake.S3;
using Server = Etl.LocalPipeline.Servers.MotoServer;

namespace Etl.Jobs.Tests.Lakes;

/// <summary>
/// An S3 server on this machine for the tests of the cloud ring, and those of the Spark ring that need one. Started by the first test that uses it; tests that ask
/// nothing special of it share one.
/// </summary>
public class MotoServer
{
    private static readonly Lazy<Server> Shared = new(() => Start([]));

    private readonly Lazy<Server> _server;

    public MotoServer() => _server = Shared;

    /// <summary>A server of its own.</summary>
    protected MotoServer(params (string Name, string Value)[] environment) => _server = new(() => Start(environment));

    public static (string Id, string Secret) Key => ("testing", "testing");

    /// <summary>Its address. Skips the test when its ring is not wanted.</summary>
    public string Endpoint
    {
        get
        {
            if (!SparkInstallation.IsWanted)
            {
                CloudRing.Require();
            }

            return _server.Value.Url;
        }
    }

    /// <summary>A client, with the given key or the usual one.</summary>
    internal AmazonS3Client Client((string Id, string Secret)? key = null)
    {
        var (id, secret) = key ?? Key;
        return new AmazonS3Client(new BasicAWSCredentials(id, secret), S3Clients.Config(Endpoint, "us-east-1"));
    }

    /// <summary>Makes a bucket and says its name.</summary>
    public string NewBucket()
    {
        using var client = Client();
        var name = $"test-{Guid.CreateVersion7()}";
        client.PutBucketAsync(name).GetAwaiter().GetResult();
        return name;
    }

    private static Server Start(IEnumerable<(string Name, string Value)> environment)
    {
        var server = Server.Start(environment);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    }
}
