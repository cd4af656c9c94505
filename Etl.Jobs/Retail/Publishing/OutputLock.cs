namespace Etl.Jobs.Retail.Publishing;

/// <summary>Keeps a second run off the same lake. The operating system frees it when the process ends, however that happens.</summary>
internal sealed class OutputLock : IDisposable
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolationOnWindows = 32;

    private readonly FileStream _file;

    private OutputLock(FileStream file) => _file = file;

    /// <exception cref="OutputLockedException">Another run has it.</exception>
    public static OutputLock Take(string output)
    {
        Directory.CreateDirectory(output);
        var path = Path.Combine(output, "_lock");
        try
        {
            return new OutputLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when ((error.HResult & 0xffff) is WouldBlockOnLinux or WouldBlockOnMac or SharingViolationOnWindows)
        {
            throw new OutputLockedException($"Another run works on '{output}'. Nothing was changed: try again when it has ended.");
        }
    }

    public void Dispose() => _file.Dispose();
}
