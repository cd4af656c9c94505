using System.Diagnostics;
using System.Globalization;

namespace Etl.Jobs.Tests.Spark;

/// <summary>Looks at the processes of this machine (Linux).</summary>
internal static class ProcessTree
{
    /// <summary>The processes of a program that a process has started and that still run.</summary>
    public static IReadOnlyList<int> ChildrenOf(int id, string program) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var child) ? child : 0)
            .Where(child => child > 0 && StatusOf(child) is { } status && status.Name == program && status.Parent == id),
    ];

    /// <summary>Whether a process still runs; one that has ended but was not waited for does not.</summary>
    public static bool Runs(int id) => StatusOf(id) is { State: not "Z" };

    /// <summary>Ends a process without a chance to clean up.</summary>
    public static void Kill(int id) => Process.Start("kill", ["-9", id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    // The name of the program stands in brackets and may hold anything; the state, the parent's id and more follow.
    private static (string Name, string State, int Parent)? StatusOf(int id)
    {
        try
        {
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            var (start, end) = (text.IndexOf('('), text.LastIndexOf(')'));
            var rest = text[(end + 2)..].Split(' ');
            return (text[(start + 1)..end], rest[0], int.Parse(rest[1], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
