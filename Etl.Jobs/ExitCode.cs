namespace Etl.Jobs;

/// <summary>What the process tells the one who started it. The README lists them.</summary>
internal enum ExitCode
{
    Done = 0,
    Failed = 1,
    Usage = 2,
    InputNotReady = 3,
    DataRejected = 4,
    Locked = 5,
    Cancelled = 130,
}
