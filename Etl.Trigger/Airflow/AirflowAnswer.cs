using System.Text.Json;
using Etl.Trigger.Http;
using Etl.Trigger.Reporting;

namespace Etl.Trigger.Airflow;

/// <summary>What Airflow's REST API answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The JSON; undefined when there was none.</param>
internal sealed record AirflowAnswer(int Status, JsonElement Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Reads an answer.</summary>
    /// <exception cref="AirflowException">It is not of Airflow's API: a redirect, a page, or a success without JSON.</exception>
    public static AirflowAnswer Of(string where, HttpAnswer answer)
    {
        if (answer.IsRedirect)
        {
            throw new AirflowException(
                $"{where} answered {answer.Status} and points to '{Printable.Line(answer.Location)}'. Redirects are not followed: make AIRFLOW_URL the address of Airflow itself.");
        }

        var body = Parse(answer.Body);
        if (answer.IsSuccess && body.ValueKind != JsonValueKind.Object)
        {
            throw new AirflowException(
                $"{where} answered {answer.Status} with '{Printable.Line(answer.ContentType)}' instead of a JSON object. Is AIRFLOW_URL the address of Airflow?");
        }

        return new AirflowAnswer(answer.Status, body);
    }

    /// <summary>A text of the answer, or null.</summary>
    public string? Text(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Whether a field of the answer is true.</summary>
    public bool IsTrue(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>What the answer says of an error, in a line: <c>detail</c> is a text, an object or a list there.</summary>
    public string Detail => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("detail", out var detail) && detail.ValueKind != JsonValueKind.Null
        ? Printable.Line(detail.ValueKind == JsonValueKind.String ? detail.GetString()! : detail.GetRawText())
        : "no reason was given";

    // Errors of proxies are pages; their status says enough.
    private static JsonElement Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
