using System.Globalization;
using Etl.Lake;

namespace Etl.Jobs.Retail.Publishing;

/// <summary>Keeps a second run off the same lake.</summary>
internal sealed class OutputLock : IDisposable
{
    private readonly ILakeLock _lock;

    private OutputLock(ILakeLock held) => _lock = held;

    /// <exception cref="OutputLockedException">Another run has it.</exception>
    public static OutputLock Take(ILake lake, string runId) =>
        new(Translated(() => lake.Lock(new LockOwner(runId, Name(), TimeProvider.System.GetUtcNow()))));

    /// <summary>Makes sure that it is still held.</summary>
    /// <exception cref="OutputLockedException">Another run took it over.</exception>
    public void Renew() => Translated(() =>
    {
        _lock.Renew();
        return true;
    });

    public void Dispose() => _lock.Dispose();

    private static T Translated<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (LakeLockedException error)
        {
            throw new OutputLockedException(error.Message);
        }
    }

    private static string Name() =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.UserName} on {Environment.MachineName}, process {Environment.ProcessId}");
}
