namespace Etl.Trigger.Http;

/// <summary>How long a server is waited for.</summary>
/// <param name="Tries">How many times a request is sent at most.</param>
/// <param name="FirstWait">The wait after the first try; it doubles after each.</param>
/// <param name="LongestWait">The longest wait between two tries.</param>
/// <param name="TryLimit">How long one try may take.</param>
internal sealed record Patience(int Tries, TimeSpan FirstWait, TimeSpan LongestWait, TimeSpan TryLimit)
{
    /// <summary>At most 75 s, when nothing answers at all.</summary>
    public static Patience Default { get; } = new(6, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(10));

    /// <summary>The wait after a try, counted from 1.</summary>
    public TimeSpan Wait(int tries) => TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(tries - 1, 20)));
}
