namespace Etl.Jobs.Settings;

/// <summary>The command was called wrongly, or a setting is wrong.</summary>
internal sealed class UsageException(string message) : JobException(message, ExitCode.Usage);
