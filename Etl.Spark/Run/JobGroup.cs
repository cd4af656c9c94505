using Etl.DataFrames.Engines;
using Etl.Spark.Gateway;

namespace Etl.Spark.Run;

/// <summary>The Spark jobs of one action: told apart by a group, so that they can be followed and cancelled from another thread of the JVM.</summary>
internal sealed class JobGroup : IDisposable
{
    private static readonly TimeSpan CancelInterval = TimeSpan.FromMilliseconds(100);

    private readonly Session _session;
    private readonly string _id = Guid.CreateVersion7().ToString();
    private readonly CancellationTokenRegistration _cancellation;
    private readonly StageProgress? _progress;
    private readonly ManualResetEventSlim _ended = new();

    private JobGroup(Session session, ActionContext action)
    {
        _session = session;
        _progress = action.IsFollowed ? new StageProgress(session, _id, action.Progress) : null;
        _cancellation = action.CancellationToken.Register(() => new Thread(CancelJobs) { IsBackground = true, Name = "Spark cancel" }.Start());
    }

    /// <summary>Puts the jobs that a thread will start into a group.</summary>
    public static JobGroup Begin(Session session, JavaThread thread, ActionContext action, string description)
    {
        var group = new JobGroup(session, action);
        thread.Call(session.Application.Context, "setJobGroup", group._id, description, true);
        return group;
    }

    public void Dispose()
    {
        _ended.Set();
        _cancellation.Dispose();
        _progress?.Dispose();
    }

    // A job that is not there yet is not cancelled: asked again until the action has ended.
    private void CancelJobs()
    {
        try
        {
            while (!_ended.IsSet)
            {
                using var thread = _session.Application.Gateway.Enter();
                thread.Call(_session.Application.Context, "cancelJobGroup", _id);
                _ended.Wait(CancelInterval);
            }
        }
        catch (Exception error) when (error is GatewayException or ObjectDisposedException)
        {
            // The JVM is gone, and the jobs with it.
        }
    }
}
