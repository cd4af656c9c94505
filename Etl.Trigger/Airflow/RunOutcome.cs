namespace Etl.Trigger.Airflow;

/// <summary>What was done about the run of a date.</summary>
internal enum RunAction
{
    /// <summary>It was not there, and is now.</summary>
    Triggered,

    /// <summary>It was there, and goes on or has succeeded.</summary>
    Found,

    /// <summary>It had failed, and starts again.</summary>
    Cleared,
}

/// <summary>How the run of a date stands.</summary>
/// <param name="Action">What was done.</param>
/// <param name="RunId">Its id.</param>
/// <param name="State">Its state, as Airflow says it.</param>
/// <param name="IsPaused">Whether its DAG is paused, so that it waits.</param>
internal sealed record RunOutcome(RunAction Action, string RunId, string State, bool IsPaused);
