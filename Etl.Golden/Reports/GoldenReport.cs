using Etl.Golden.Cases;

namespace Etl.Golden.Reports;

/// <summary>What a run over a folder gave.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Engine">The engine.</param>
/// <param name="Version">Its name and version.</param>
/// <param name="Files">The files.</param>
internal sealed record GoldenReport(string Folder, string Engine, string Version, IReadOnlyList<FileResult> Files)
{
    /// <summary>The figures of all files.</summary>
    public Figures Figures => Figures.Of(Files.SelectMany(file => file.Results));

    /// <summary>The cases that are not of the format.</summary>
    public IEnumerable<string> Problems => Files.SelectMany(file => file.Problems);
}
