using System.Diagnostics;
using Etl.DataFrames;

namespace Etl.Jobs.Retail.Run;

/// <summary>Runs the steps one after the other, times them, and passes on what the session reports.</summary>
internal sealed class RunSteps(IRunObserver observer) : IQueryListener
{
    private readonly List<StepReport> _steps = [];
    private readonly Dictionary<string, InputMetrics> _inputs = [];
    private string _current = "";

    public IReadOnlyList<StepReport> Steps => _steps;

    public T Run<T>(string name, Func<T> step)
    {
        _current = name;
        observer.StepStarted(name);
        var clock = Stopwatch.StartNew();
        var result = step();
        var report = new StepReport(name, clock.Elapsed.TotalSeconds);
        _steps.Add(report);
        observer.StepEnded(report);
        return result;
    }

    public void Run(string name, Action step) => Run(name, () =>
    {
        step();
        return 0;
    });

    /// <summary>What the latest read of a file found.</summary>
    public InputMetrics Input(string path) => _inputs[path];

    public void OnProgress(string action, double fraction) => observer.StepProgress(_current, fraction);

    public void OnBytesRead(string action, long read, long total) => observer.StepRead(_current, read, total);

    public void OnSuccess(QueryReport report)
    {
        foreach (var input in report.Inputs)
        {
            _inputs[input.Path] = input;
        }
    }
}
