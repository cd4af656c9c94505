using Etl.DataFrames;
using Etl.Engines.Tests.Specification;
using Etl.Spark;
using Etl.Spark.Gateway;
using Xunit.Abstractions;

namespace Etl.Engines.Tests.Spark;

/// <summary>What an action costs in calls to the JVM, and that nothing of it stays there.</summary>
[Trait("Ring", "Spark")]
public sealed class GatewayTrafficTests(ITestOutputHelper output) : IDisposable
{
    private const string Version = "3.5.6";
    private const int MaxRoundTrips = 8;
    private const int Actions = 200;

    // An application of its own: the others share one, and their traffic would be counted.
    private readonly Lazy<SparkApplication> _application = new(() => SparkApplication.Start(new Dictionary<string, string>
    {
        ["etl.spark.home"] = SparkInstallation.Home(Version),
        ["spark.master"] = "local[1]",
        ["spark.ui.enabled"] = "false",
    }));

    [SkippableFact]
    public void Actions_take_few_calls_and_leave_no_objects_behind()
    {
        var gateway = StartGateway();
        using var session = SparkSession.Detached(SparkEngine.Join(_application.Value));
        var frame = session.CreateDataFrame(
            [new GenericRow([1, "a"]), new GenericRow([2, "b"])], DataFrames.Analysis.DdlParser.ParseSchema("id int, name string"));
        Collect(frame);
        var held = Held(gateway);
        var before = gateway.Traffic;

        for (var action = 0; action < Actions; action++)
        {
            Collect(frame);
        }

        var roundTrips = (double)(gateway.Traffic.RoundTrips - before.RoundTrips) / Actions;
        var commands = (double)(gateway.Traffic.Commands - before.Commands) / Actions;
        output.WriteLine($"per action: {roundTrips} round trips, {commands} commands; objects held: {held} before, {Held(gateway)} after {Actions} actions");
        roundTrips.Should().BeLessThanOrEqualTo(MaxRoundTrips);
        Held(gateway).Should().BeLessThanOrEqualTo(held + 10);
    }

    public void Dispose()
    {
        if (_application.IsValueCreated)
        {
            _application.Value.Dispose();
        }
    }

    private JavaGateway StartGateway() => _application.Value.Gateway;

    // What is released travels with the next command: the second call sees the effect.
    private static int Held(JavaGateway gateway)
    {
        gateway.HeldObjects();
        return gateway.HeldObjects();
    }

    private static void Collect(DataFrame frame) => frame.Filter(Functions.Col("name") == "b").Collect().Should().ContainSingle();
}
