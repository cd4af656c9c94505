namespace Etl.Lake.Local;

/// <summary>A lock by an open file. The operating system frees it when the process ends, however that happens.</summary>
internal static class LocalLock
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolationOnWindows = 32;

    /// <exception cref="LakeLockedException">Another process has it.</exception>
    public static IDisposable Take(LocalLake lake)
    {
        Directory.CreateDirectory(lake.Location);
        try
        {
            return new FileStream(lake.Locate("_lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when ((error.HResult & 0xffff) is WouldBlockOnLinux or WouldBlockOnMac or SharingViolationOnWindows)
        {
            throw new LakeLockedException($"Another run works on '{lake.Location}'. Nothing was changed: try again when it has ended.");
        }
    }
}
