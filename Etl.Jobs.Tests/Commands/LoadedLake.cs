namespace Etl.Jobs.Tests.Commands;

/// <summary>A lake with the small day loaded, for tests that only look.</summary>
public sealed class LoadedLake : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LoadedLake()
    {
        Run = Cli.Run("run", "--date", Date, "--input", Input, "--output", Lake);
        Run.Error.Should().BeEmpty();
    }

    public static string Date => "2024-01-13";

    public static string Input { get; } = Path.Combine(Repository.RetailData, "small");

    public string Lake => _folder.File("lake");

    /// <summary>The call that loaded it.</summary>
    internal CommandResult Run { get; }

    /// <summary>A folder of faulty files.</summary>
    public static string Faulty(string name) => Path.Combine(Repository.RetailData, "nasty", name, "in");

    public void Dispose() => _folder.Dispose();
}
