namespace Etl.Jobs.Tests.Retail;

/// <summary>A lake with the small day loaded, once for a class: tests take copies.</summary>
public sealed class SmallLake : IDisposable
{
    private readonly JobFixture _job = new();

    public SmallLake() => _job.Run(Path.Combine(Repository.RetailData, "small"), Date);

    public static DateOnly Date { get; } = new(2024, 1, 13);

    /// <summary>Copies it into a folder that is not there yet.</summary>
    public void CopyTo(string lake)
    {
        foreach (var file in Directory.EnumerateFiles(_job.Lake, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(lake, Path.GetRelativePath(_job.Lake, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => _job.Dispose();
}
