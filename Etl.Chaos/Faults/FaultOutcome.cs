namespace Etl.Chaos.Faults;

/// <summary>What a fault did.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Hits">How many requests it hit.</param>
/// <param name="Took">How long the run took.</param>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Lake">What is in the lake.</param>
/// <param name="Error">What the run said.</param>
internal sealed record FaultOutcome(Fault Fault, int Hits, TimeSpan Took, int ExitCode, string Lake, string Error)
{
    /// <summary>Whether it is one of the two that are allowed: done with the right tables, or a clear error with nothing published.</summary>
    public bool IsRight => (Fault == Fault.None || Hits > 0)
        // Of damage it depends on the place whether S3's hash or gzip's tells; a file whose gzip is damaged is not ready.
        && (MustEndWell(Fault) ? ExitCode == 0 && Lake == "tables right" : (ExitCode == 1 || (ExitCode == 3 && Fault == Fault.DamagedBody)) && Lake == "nothing published" && Error.StartsWith("Error: ", StringComparison.Ordinal));

    private static bool MustEndWell(Fault fault) =>
        fault is not (Fault.DamagedBody or Fault.ExpiredAtOnce or Fault.ExpiredMidway or Fault.ForbiddenWrites or Fault.UnavailableForGood);
}
