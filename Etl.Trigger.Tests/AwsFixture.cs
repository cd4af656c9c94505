using Etl.Jobs.Tests.Cloud;
using Etl.LocalPipeline.Servers;

namespace Etl.Trigger.Tests;

/// <summary>One moto for all tests of the cloud ring, started by the first that needs it.</summary>
public sealed class AwsFixture : IDisposable
{
    private readonly Lazy<MotoServer> _server = new(() => MotoServer.Start());

    /// <summary>Its address.</summary>
    public string Url
    {
        get
        {
            CloudRing.Require();
            return _server.Value.Url;
        }
    }

    public void Dispose()
    {
        if (_server.IsValueCreated)
        {
            _server.Value.Dispose();
        }
    }
}

/// <summary>Tests that need moto.</summary>
[CollectionDefinition(Name)]
public sealed class AwsTests : ICollectionFixture<AwsFixture>
{
    public const string Name = "AWS";
}
