using Etl.DataFrames;

namespace Etl.Jobs.Retail.Run;

/// <summary>The frames that a run keeps in memory, so that it can let them go at its end: the session may live longer.</summary>
internal sealed class KeptFrames : IDisposable
{
    private readonly List<DataFrame> _frames = [];

    public DataFrame Keep(DataFrame frame)
    {
        _frames.Add(frame.Cache());
        return frame;
    }

    public void Release(DataFrame frame)
    {
        _frames.Remove(frame);
        frame.Unpersist();
    }

    public void Dispose() => _frames.ForEach(frame => frame.Unpersist());
}
