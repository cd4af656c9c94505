namespace Etl.Lake.Readiness;

/// <summary>How far the raw files of a business date are.</summary>
public enum DayState
{
    /// <summary>All files are there and agree with the manifest, where there is one: a run may begin.</summary>
    Ready,

    /// <summary>A file is missing or not whole, and may still come.</summary>
    Waiting,

    /// <summary>A file is missing or not whole, and no more is expected: somebody must be told.</summary>
    Incomplete,

    /// <summary>A run has published the date.</summary>
    Published,
}
