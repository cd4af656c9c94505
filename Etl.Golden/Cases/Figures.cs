namespace Etl.Golden.Cases;

/// <summary>How many cases ended how.</summary>
internal sealed record Figures(int Cases, int Passed, int Refused, int Missing, int Deviating, int Failed)
{
    public static Figures Of(IEnumerable<CaseResult> results)
    {
        var counts = results.CountBy(result => result.Ending).ToDictionary();
        return new Figures(
            counts.Values.Sum(),
            counts.GetValueOrDefault(Ending.Passed),
            counts.GetValueOrDefault(Ending.Refused),
            counts.GetValueOrDefault(Ending.Missing),
            counts.GetValueOrDefault(Ending.Deviating),
            counts.GetValueOrDefault(Ending.Failed));
    }
}
