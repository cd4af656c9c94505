using System.Text.Json;
using Etl.Golden.Files;

namespace Etl.Golden.Cases;

/// <summary>The cases that an engine is known to answer otherwise than Spark, each with its reason.</summary>
internal sealed class Deviations
{
    private readonly Dictionary<string, string> _reasons;

    private Deviations(Dictionary<string, string> reasons) => _reasons = reasons;

    /// <summary>The cases.</summary>
    public IReadOnlyCollection<string> Ids => _reasons.Keys;

    /// <summary>The list that comes with this program for an engine, empty if there is none: <c>deviations.&lt;engine&gt;.json</c>; Spark has one per release.</summary>
    public static Deviations Of(string engine, IReadOnlyList<Release> releases)
    {
        var name = (engine, releases) switch
        {
            ("spark", [Release.Spark41]) => "spark-4.1",
            ("spark", _) => "spark-3.5",
            _ => engine,
        };
        var path = Path.Combine(AppContext.BaseDirectory, "data", $"deviations.{name}.json");
        return File.Exists(path) ? Read(path) : new Deviations([]);
    }

    /// <summary>Reads a list: one object of case and reason.</summary>
    /// <exception cref="MalformedException">It cannot be read.</exception>
    public static Deviations Read(string path)
    {
        try
        {
            return new Deviations(JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path)) ?? []);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new MalformedException($"Deviations '{path}' cannot be read: {error.Message} Write one object of case and reason.");
        }
    }

    /// <summary>The reason for which a case may deviate, or null.</summary>
    public string? ReasonOf(string id) => _reasons.GetValueOrDefault(id);
}
