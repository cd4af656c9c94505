namespace Etl.Jobs.Retail.Run;

/// <summary>What a run is asked to do.</summary>
/// <param name="Date">The business date: names the files.</param>
/// <param name="Input">The folder of the raw files.</param>
/// <param name="Output">The lake.</param>
/// <param name="RejectLimit">The share of a file's rows, from 0 to 1, that may be set aside before the run is refused.</param>
/// <param name="Mode">What the files of a date hold.</param>
/// <param name="History">Whether former attributes of stores and products are kept.</param>
internal sealed record RunRequest(
    DateOnly Date, string Input, string Output, double RejectLimit, LoadMode Mode = LoadMode.Snapshot, HistoryMode History = HistoryMode.None);

/// <summary>What the files of a date hold.</summary>
internal enum LoadMode
{
    /// <summary>The whole history so far: the tables become what they say.</summary>
    Snapshot,

    /// <summary>What is new or has changed: the weeks of its rows are computed anew.</summary>
    Increment,
}

/// <summary>Whether former attributes of stores and products are kept, Kimball's type 2.</summary>
internal enum HistoryMode
{
    /// <summary>Only today's: type 1.</summary>
    None,

    /// <summary>All, in tables of their own with <c>valid_from</c> and <c>valid_to</c>.</summary>
    Type2,
}
