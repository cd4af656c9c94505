namespace Etl.Lake;

/// <summary>The lock of a lake, held until it is disposed.</summary>
public interface ILakeLock : IDisposable
{
    /// <summary>Makes sure that the lock is still held, and holds it for a whole lease from now on.</summary>
    /// <exception cref="LakeLockedException">Another took it over, because the lease had run out.</exception>
    void Renew();
}
