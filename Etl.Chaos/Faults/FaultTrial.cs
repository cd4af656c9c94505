using System.Diagnostics;
using Etl.Lake;

namespace Etl.Chaos.Faults;

/// <summary>Runs the job on files of S3 through a proxy that spoils what passes.</summary>
/// <param name="etl">The job.</param>
/// <param name="content">Reads lakes.</param>
/// <param name="server">The S3 server.</param>
/// <param name="date">The business date.</param>
/// <param name="raw">Where its files are.</param>
internal sealed class FaultTrial(FaultedJob etl, LakeContent content, TrialServer server, string date, string raw)
{
    // Every third request of a kind: each call meets it, and no call meets it until its patience ends.
    private const int Every = 3;
    private const int Midway = 12;

    /// <summary>Runs with a fault and looks at what is left.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="lake">Where the tables go: a lake with nothing in it.</param>
    /// <param name="expected">The tables that come out, if any do.</param>
    public FaultOutcome Run(Fault fault, string lake, IReadOnlyList<string> expected)
    {
        using var proxy = new FaultProxy(server.Url, new FaultRule(fault, Every, Midway));
        var environment = new Dictionary<string, string>(TrialServer.Environment(proxy.Url));
        if (fault == Fault.UnavailableForGood)
        {
            // Else each trial would wait for a minute.
            environment["AWS_MAX_ATTEMPTS"] = "3";
        }

        var clock = Stopwatch.StartNew();
        var (exitCode, error) = etl.Run(environment, "run", "--date", date, "--input", raw, "--output", lake);
        var rows = content.Read(LakeLocation.Open(lake));
        var state = rows.Count == 0 ? "nothing published" : rows.SequenceEqual(expected) ? "tables right" : "TABLES WRONG";
        return new FaultOutcome(fault, proxy.Hits, clock.Elapsed, exitCode, state, error.Split('\n')[0].Trim());
    }
}
