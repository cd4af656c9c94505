using System.Runtime.InteropServices;

namespace Etl.Lake.Local;

/// <summary>Swaps two folders. On Linux in one system call, so that a reader sees the old folder or the new one and never none.</summary>
internal static partial class FolderExchange
{
    private const int CurrentDirectory = -100;
    private const uint RenameExchange = 2;

    public static void Swap(string left, string right)
    {
        if (!OperatingSystem.IsLinux() || RenameAt2(CurrentDirectory, left, CurrentDirectory, right, RenameExchange) != 0)
        {
            // Other systems, and file systems without the call: two renames, with a moment between them.
            var aside = $"{left}.old";
            Directory.Move(right, aside);
            Directory.Move(left, right);
            Directory.Move(aside, left);
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int oldDirectory, string oldPath, int newDirectory, string newPath, uint flags);
}
