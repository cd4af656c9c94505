namespace Etl.Jobs.Retail.Run;

/// <summary>Is told how a run goes on.</summary>
internal interface IRunObserver
{
    /// <summary>A step begins.</summary>
    void StepStarted(string step);

    /// <summary>The step has come further: 0 to 1. From any thread.</summary>
    void StepProgress(string step, double fraction);

    /// <summary>The step has read more of the raw files: bytes so far, and of all that it reads now. From any thread.</summary>
    void StepRead(string step, long read, long total)
    {
    }

    /// <summary>The step is done.</summary>
    void StepEnded(StepReport step);
}
