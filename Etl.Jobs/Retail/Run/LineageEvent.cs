using System.Text.Json;

namespace Etl.Jobs.Retail.Run;

/// <summary>
/// The run as an event of OpenLineage (https://openlineage.io/spec), so that catalogues that know the format can take it in. Written beside the report as
/// <c>openlineage.json</c>.
/// </summary>
internal static class LineageEvent
{
    /// <summary>Its name in the folder of the run.</summary>
    public const string Name = "openlineage.json";

    private const string Producer = "https://github.com/etl/etl";
    private const string Specification = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n" };

    public static byte[] Of(RunReport report) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            eventType = report.Status switch { RunStatus.Published => "COMPLETE", RunStatus.Cancelled => "ABORT", _ => "FAIL" },
            eventTime = report.StartedAt.AddSeconds(report.Seconds),
            producer = Producer,
            schemaURL = Specification,
            run = new { runId = report.RunId, facets = RunFacets(report) },
            job = new { @namespace = "etl", name = "retail_daily" },
            inputs = report.Inputs.Select(input => new
            {
                @namespace = Place(report.Input),
                name = input.File,
                inputFacets = new { inputStatistics = Facet("InputStatisticsInputDatasetFacet", ("rowCount", input.Read), ("size", input.Bytes)) },
            }),
            outputs = report.Outputs.Select(output => new
            {
                @namespace = Place(report.Output),
                name = output.Table,
                outputFacets = new { outputStatistics = Facet("OutputStatisticsOutputDatasetFacet", ("rowCount", output.Rows)) },
            }),
        },
        Json);

    private static Dictionary<string, object> RunFacets(RunReport report)
    {
        var facets = new Dictionary<string, object>
        {
            ["nominalTime"] = Facet("NominalTimeRunFacet", ("nominalStartTime", $"{report.Date:yyyy-MM-dd}T00:00:00Z")),
            ["processing_engine"] = Facet("ProcessingEngineRunFacet", ("version", report.Engine), ("name", "etl")),
        };
        if (report.Error is not null)
        {
            facets["errorMessage"] = Facet("ErrorMessageRunFacet", ("message", report.Error), ("programmingLanguage", "C#"));
        }

        return facets;
    }

    private static Dictionary<string, object> Facet(string name, params (string Name, object Value)[] values)
    {
        var facet = new Dictionary<string, object>
        {
            ["_producer"] = Producer,
            ["_schemaURL"] = $"https://openlineage.io/spec/facets/1-0-0/{name}.json",
        };
        foreach (var (key, value) in values)
        {
            facet[key] = value;
        }

        return facet;
    }

    // A dataset is known by where it is: a bucket or the machine's files.
    private static string Place(string location) => location.Contains("://", StringComparison.Ordinal) ? location : $"file://{Path.GetFullPath(location)}";
}
