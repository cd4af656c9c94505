namespace Etl.Lake;

/// <summary>Another holds the lock of the lake.</summary>
/// <param name="message">Who, since when, and what to do.</param>
public sealed class LakeLockedException(string message) : LakeException(message);
