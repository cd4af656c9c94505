using System.Collections.Concurrent;

namespace Etl.Spark.Gateway;

/// <summary>The connections to one gateway. Thread-safe: each user gets a <see cref="JavaThread"/> of its own and gives it back.</summary>
internal sealed class JavaGateway(GatewayAddress address) : IDisposable
{
    private readonly ConcurrentBag<GatewayConnection> _idle = [];
    private readonly ConcurrentDictionary<GatewayConnection, bool> _all = new();
    private long _commands;
    private long _roundTrips;
    private volatile bool _disposed;

    public ReleaseQueue Releases { get; } = new();

    /// <summary>The commands sent and the times that they were waited for, since the start. Releases count as commands.</summary>
    public (long Commands, long RoundTrips) Traffic => (Interlocked.Read(ref _commands), Interlocked.Read(ref _roundTrips));

    /// <summary>Takes a thread of the JVM.</summary>
    public JavaThread Enter()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_idle.TryTake(out var connection))
        {
            connection = GatewayConnection.Open(address);
            _all[connection] = true;
        }

        return new JavaThread(this, connection);
    }

    /// <summary>The objects that the JVM keeps alive for this program.</summary>
    public int HeldObjects()
    {
        using var thread = Enter();
        using var gateway = thread.Get(new JavaObject("GATEWAY_SERVER", Releases), "getGateway");
        using var objects = thread.Get(gateway, "getBindings");
        return (int)thread.Call(objects, "size")!;
    }

    public void Dispose()
    {
        _disposed = true;
        foreach (var connection in _all.Keys)
        {
            connection.Dispose();
        }
    }

    internal void Count(int commands)
    {
        Interlocked.Add(ref _commands, commands);
        Interlocked.Increment(ref _roundTrips);
    }

    internal void Leave(GatewayConnection connection)
    {
        if (!connection.IsBroken && !_disposed)
        {
            _idle.Add(connection);
            return;
        }

        _all.TryRemove(connection, out _);
        connection.Dispose();
    }
}
