namespace Etl.Jobs.Presentation;

/// <summary>Prints commands to go on with, each on a line of its own that can be pasted.</summary>
internal static class NextCommands
{
    public static void Next(this Terminal terminal, IReadOnlyList<string> commands)
    {
        if (commands.Count == 0)
        {
            return;
        }

        terminal.Lines("\nNext:");
        foreach (var command in commands)
        {
            terminal.Lines($"  {terminal.Program} {command}");
        }
    }
}
