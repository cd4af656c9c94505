namespace Etl.Jobs.Presentation;

/// <summary>How fast files are read, and how long the rest will take.</summary>
internal sealed class ReadRate(TimeProvider time)
{
    // Before that a rate says nothing.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private long _began;
    private long _first;
    private long _last = long.MaxValue;
    private long _lastTotal;

    /// <summary>Notes how far it is.</summary>
    /// <returns>Such as <c>52.0 MB/s, 14.0 s left</c>; <c>all read, computing</c> after that; empty while nothing is known.</returns>
    public string Note(long read, long total)
    {
        lock (_lock)
        {
            // Another query reads from the start.
            if (read < _last || total != _lastTotal)
            {
                (_began, _first) = (time.GetTimestamp(), read);
            }

            (_last, _lastTotal) = (read, total);
            var elapsed = time.GetElapsedTime(_began);
            if (read >= total)
            {
                return total > 0 ? "all read, computing" : "";
            }

            if (read == _first || elapsed < Settled)
            {
                return "";
            }

            var perSecond = (read - _first) / elapsed.TotalSeconds;
            return $"{Units.Size(perSecond)}/s, {Units.Time((total - read) / perSecond)} left";
        }
    }
}
