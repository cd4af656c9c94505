using System.Text.Json;
using System.Text.Json.Serialization;

namespace Etl.Jobs.Retail.Run;

/// <summary>The report of a run as JSON, the form that other programs read.</summary>
internal static class RunReportFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Text(RunReport report) => JsonSerializer.Serialize(report, Json);

    public static void Write(RunReport report, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "report.json"), Text(report) + "\n");
    }
}
