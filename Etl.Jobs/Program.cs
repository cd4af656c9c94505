using Etl.DataFrames;
using Etl.Jobs.Retail;
using Etl.Jobs.Retail.Run;
using System.Globalization;

var spark = SparkSession.Builder().GetOrCreate();
var report = new RetailJob(spark, new Plain()).Run(new RunRequest(DateOnly.Parse(args[0], CultureInfo.InvariantCulture), args[1], args[2], 0.5), default);
Console.WriteLine(RunReportFile.Text(report));

internal sealed class Plain : IRunObserver
{
    public void StepStarted(string step) => Console.WriteLine(step);
    public void StepProgress(string step, double fraction) { }
    public void StepEnded(StepReport step) => Console.WriteLine(step);
}
