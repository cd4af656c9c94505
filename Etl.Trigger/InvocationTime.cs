namespace Etl.Trigger;

/// <summary>
/// The time of an invocation. Lambda kills the function at its deadline without a word, so the last seconds are kept for telling what went wrong.
/// </summary>
internal sealed class InvocationTime : IDisposable
{
    private static readonly TimeSpan LongestReserve = TimeSpan.FromSeconds(12);

    private readonly CancellationTokenSource _work;
    private readonly CancellationTokenSource _all;

    public InvocationTime(DateTimeOffset deadline, TimeProvider clock)
    {
        var left = deadline - clock.GetUtcNow();
        left = left < TimeSpan.Zero ? TimeSpan.Zero : left;
        var reserve = TimeSpan.FromTicks(Math.Min(LongestReserve.Ticks, left.Ticks / 3));
        _work = new CancellationTokenSource(left - reserve, clock);
        _all = new CancellationTokenSource(left - (reserve / 4), clock);
    }

    /// <summary>Ends when the work must stop.</summary>
    public CancellationToken ForWork => _work.Token;

    /// <summary>Ends when alerts must be out.</summary>
    public CancellationToken ForAlerts => _all.Token;

    public void Dispose()
    {
        _work.Dispose();
        _all.Dispose();
    }
}
