using Etl.LocalPipeline.Servers;

namespace Etl.Trigger.Tests;

/// <summary>One moto for all tests, started by the first that needs it. Missing on a laptop, such tests are skipped; in CI they fail.</summary>
public sealed class AwsFixture : IDisposable
{
    private readonly Lazy<MotoServer> _server = new(() => MotoServer.Start());

    /// <summary>Its address.</summary>
    public string Url
    {
        get
        {
            Skip.IfNot(MotoServer.IsInstalled || Environment.GetEnvironmentVariable("CI") is { Length: > 0 }, "moto_server is not on the PATH.");
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
