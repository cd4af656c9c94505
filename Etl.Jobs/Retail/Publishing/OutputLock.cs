using System.Globalization;
using Etl.Lake;

namespace Etl.Jobs.Retail.Publishing;

/// <summary>Keeps a second run off the same lake.</summary>
internal static class OutputLock
{
    /// <exception cref="OutputLockedException">Another run has it.</exception>
    public static IDisposable Take(ILake lake, string runId)
    {
        try
        {
            return lake.Lock(new LockOwner(runId, Name(), TimeProvider.System.GetUtcNow()));
        }
        catch (LakeLockedException error)
        {
            throw new OutputLockedException(error.Message);
        }
    }

    private static string Name() =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.UserName} on {Environment.MachineName}, process {Environment.ProcessId}");
}
