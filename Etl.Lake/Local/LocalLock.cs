namespace Etl.Lake.Local;

/// <summary>
/// A lock by an open file, which the operating system frees when the process ends, however that happens. Beside it, because nobody can read a file that
/// is locked, lies who holds it.
/// </summary>
internal sealed class LocalLock : ILakeLock
{
    private const string Name = "_lock";
    private const string HolderName = "_lock.json";
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolationOnWindows = 32;

    private readonly LocalLake _lake;
    private readonly FileStream _file;

    private LocalLock(LocalLake lake, FileStream file) => (_lake, _file) = (lake, file);

    /// <exception cref="LakeLockedException">Another process has it.</exception>
    public static LocalLock Take(LocalLake lake, LockOwner owner)
    {
        Directory.CreateDirectory(lake.Location);
        try
        {
            var file = new FileStream(lake.Locate(Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllBytes(lake.Locate(HolderName), LockRecord.Of(owner).ToJson());
            return new LocalLock(lake, file);
        }
        catch (IOException error) when ((error.HResult & 0xffff) is WouldBlockOnLinux or WouldBlockOnMac or SharingViolationOnWindows)
        {
            throw new LakeLockedException(LockRecord.Message(lake.Location, Holder(lake)));
        }
    }

    // No lease: nobody can take the lock from a process that is alive.
    public void Renew()
    {
    }

    public void Dispose()
    {
        File.Delete(_lake.Locate(HolderName));
        _file.Dispose();
    }

    private static LockRecord? Holder(LocalLake lake)
    {
        try
        {
            using var content = File.OpenRead(lake.Locate(HolderName));
            return LockRecord.Parse(content);
        }
        catch (IOException)
        {
            // The holder is about to write it, or to go.
            return null;
        }
    }
}
