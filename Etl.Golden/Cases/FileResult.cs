namespace Etl.Golden.Cases;

/// <summary>What became of the cases of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Results">The cases that ran.</param>
/// <param name="Problems">The cases that are not of the format, and what is wrong with them.</param>
internal sealed record FileResult(string File, IReadOnlyList<CaseResult> Results, IReadOnlyList<string> Problems)
{
    /// <summary>The figures of the file.</summary>
    public Figures Figures => Figures.Of(Results);

    /// <summary>The figures of each function.</summary>
    public IReadOnlyList<(string Function, Figures Figures)> Functions =>
    [
        .. Results.GroupBy(result => result.Function)
            .OrderBy(function => function.Key, StringComparer.Ordinal)
            .Select(function => (function.Key, Figures.Of(function))),
    ];
}
