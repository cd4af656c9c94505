using System.Text.Json;
using System.Text.Json.Serialization;

namespace Etl.Jobs.Retail.Run;

/// <summary>The report of a run as JSON, the form that other programs read.</summary>
internal static class RunReportFile
{
    /// <summary>Its name in the folder of the run.</summary>
    public const string Name = "report.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Text(RunReport report) => JsonSerializer.Serialize(report, Json);

    public static string Text(IReadOnlyList<RunReport> reports) => JsonSerializer.Serialize(reports, Json);

    /// <summary>Reads a report; null when it is none, such as one of an earlier version of the program.</summary>
    public static RunReport? Parse(Stream content)
    {
        try
        {
            return JsonSerializer.Deserialize<RunReport>(content, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
