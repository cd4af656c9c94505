using Etl.Jobs.Retail.Run;

namespace Etl.Jobs.Tests.Retail;

/// <summary>Tells nobody.</summary>
internal sealed class SilentObserver : IRunObserver
{
    public void StepStarted(string step) { }

    public void StepProgress(string step, double fraction) { }

    public void StepEnded(StepReport step) { }
}
