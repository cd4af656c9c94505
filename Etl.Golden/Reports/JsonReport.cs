using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Etl.Golden.Reports;

/// <summary>The report for programs: one document with the figures and every case.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(GoldenReport report) => JsonSerializer.Serialize(
        new
        {
            report.Folder,
            report.Engine,
            report.Version,
            Totals = report.Figures,
            Files = report.Files.Select(file => new
            {
                file.File,
                Totals = file.Figures,
                Functions = file.Functions.ToDictionary(row => row.Function, row => row.Figures),
                Cases = file.Results,
                file.Problems,
            }),
        },
        Options) + "\n";
}
