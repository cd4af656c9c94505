using Etl.Jobs.Presentation;
using Etl.Jobs.Retail.Input;
using Etl.Lake.Readiness;

namespace Etl.Jobs.Commands;

/// <summary>What <c>etl check</c> found.</summary>
/// <param name="Day">What is in the raw folder.</param>
/// <param name="Readiness">What the rule says.</param>
/// <param name="Lake">The lake where the date may be published.</param>
internal sealed record CheckReport(RawDay Day, DayReadiness Readiness, string Lake)
{
    /// <summary>The rows of the files that were read; null when none was.</summary>
    public IReadOnlyDictionary<string, long>? Rows { get; init; }

    public DayState State => Readiness.State;

    public bool IsReady => State is DayState.Ready or DayState.Published;

    /// <summary>For people.</summary>
    public string Text()
    {
        var date = DayFileNames.Text(Day.Date);
        return State switch
        {
            DayState.Published => $"{date} is published in '{Lake}'.",
            DayState.Ready => $"{date} in '{Day.Input.Location}' is ready: {string.Join(", ", Facts())}.",
            DayState.Waiting => $"{date} in '{Day.Input.Location}' is waiting for its files:{Lines()}",
            _ => $"{date} in '{Day.Input.Location}' is incomplete, and no more files are expected:{Lines()}",
        };
    }

    /// <summary>For other programs.</summary>
    public string Json() => JsonText.Of(new
    {
        Day.Date,
        State,
        Input = Day.Input.Location,
        Output = Lake,
        Readiness.Missing,
        Readiness.Problems,
        HasManifest = Day.Manifest is not null,
        Files = Day.OfTheDate.Select(file => new { file.Name, Bytes = file.Size, Etag = file.ETag, Rows = RowsOf(file.Name) }),
    });

    private IEnumerable<string> Facts()
    {
        var files = Day.OfTheDate.ToList();
        yield return $"{files.Count} files, {Units.Size(files.Sum(file => file.Size))}";
        if (Rows is not null)
        {
            yield return $"{Units.Rows(Rows.Values.Sum(), "row")}, read to their ends";
        }

        if (Day.Manifest is not null)
        {
            yield return "as the manifest says";
        }
    }

    private string Lines() => string.Concat(RawDay.Lines(Readiness).Select(line => $"\n  {line}"));

    private long? RowsOf(string name) => Rows is not null && Rows.TryGetValue(name, out var rows) ? rows : null;
}
