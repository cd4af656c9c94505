namespace Etl.Spark.Gateway;

/// <summary>Where the gateway of a Spark driver listens on this machine, and the secret that lets one in: with it, any code can be run.</summary>
internal sealed class GatewayAddress(int port, string secret)
{
    public int Port { get; } = port;

    public string Secret { get; } = secret;

    /// <summary>The port alone: the secret must not reach a log.</summary>
    public override string ToString() => $"127.0.0.1:{Port}";
}
