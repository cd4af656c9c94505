using System.Globalization;
using Etl.Spark.Gateway;

namespace Etl.Spark.Run;

/// <summary>Tells how many of the tasks of an action's stages are done. It asks on a thread of its own, because the action's thread waits.</summary>
internal sealed class StageProgress : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly Session _session;
    private readonly string _group;
    private readonly Action<double> _report;
    private readonly Timer _timer;
    private readonly Lock _asking = new();

    public StageProgress(Session session, string group, Action<double> report)
    {
        (_session, _group, _report) = (session, group, report);
        _timer = new Timer(_ => Ask(), null, Interval, Interval);
    }

    public void Dispose()
    {
        using var stopped = new ManualResetEvent(false);
        _timer.Dispose(stopped);
        stopped.WaitOne();
    }

    private void Ask()
    {
        if (!_asking.TryEnter())
        {
            return;
        }

        try
        {
            using var thread = _session.Application.Gateway.Enter();
            var (done, all) = Count(thread);
            if (all > 0)
            {
                _report((double)done / all);
            }
        }
        catch (Exception error) when (error is GatewayException or ObjectDisposedException)
        {
            // The action fails on its own thread and says why.
        }
        finally
        {
            _asking.Exit();
        }
    }

    private (int Done, int All) Count(JavaThread thread)
    {
        using var tracker = thread.Get(_session.Application.Context, "statusTracker");
        var (done, all) = (0, 0);
        foreach (var stage in Stages(thread, tracker))
        {
            using var found = thread.Get(tracker, "getStageInfo", stage);
            if (thread.Call(found, "isDefined") is true)
            {
                using var info = thread.Get(found, "get");
                done += (int)thread.Call(info, "numCompletedTasks")!;
                all += (int)thread.Call(info, "numTasks")!;
            }
        }

        return (done, all);
    }

    private List<int> Stages(JavaThread thread, JavaObject tracker)
    {
        var stages = new List<int>();
        foreach (var job in Numbers(thread, thread.Get(tracker, "getJobIdsForGroup", _group)))
        {
            using var found = thread.Get(tracker, "getJobInfo", job);
            if (thread.Call(found, "isDefined") is true)
            {
                using var info = thread.Get(found, "get");
                stages.AddRange(Numbers(thread, thread.Get(info, "stageIds")));
            }
        }

        return stages;
    }

    private static List<int> Numbers(JavaThread thread, JavaObject array)
    {
        using (array)
        {
            var text = (string)thread.CallStatic("java.util.Arrays", "toString", array)!;
            return [.. text[1..^1].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        }
    }
}
