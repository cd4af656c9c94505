using System.Diagnostics;
using System.Globalization;

namespace Etl.Jobs.Tests.Spark;

/// <summary>Looks at the processes of this machine (Linux).</summary>
internal static class ProcessTree
{
    /// <summary>The processes that a process has started and that still run.</summary>
    public static IReadOnlyList<int> ChildrenOf(int id) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var child) ? child : 0)
            .Where(child => child > 0 && ParentOf(child) == id),
    ];

    /// <summary>Whether a process still runs; one that has ended but was not waited for does not.</summary>
    public static bool Runs(int id) => StateOf(id) is { } state && state[0] != "Z";

    /// <summary>Ends a process without a chance to clean up.</summary>
    public static void Kill(int id) => Process.Start("kill", ["-9", id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    private static int ParentOf(int id) => StateOf(id) is { } state ? int.Parse(state[1], CultureInfo.InvariantCulture) : 0;

    // The fields behind the name of the program, which may hold anything but is in brackets: the state, the parent's id and more.
    private static string[]? StateOf(int id)
    {
        try
        {
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
