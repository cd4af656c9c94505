using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Etl.Trigger.Http;
using Etl.Trigger.Reporting;

namespace Etl.Trigger.Aws;

/// <summary>Reads the code and the message of an error of AWS, from XML or JSON.</summary>
internal static class AwsError
{
    /// <summary>Whether another try may help though the status is 400: some services ask for less so, and MWAA wraps what its server failed at.</summary>
    public static bool IsTransient(HttpAnswer answer) => answer.Status == 400
        && Code(answer) is "Throttling" or "ThrottlingException" or "RequestTimeout" or "RequestLimitExceeded" or "RestApiServerException";

    /// <summary>The name of the error, or empty.</summary>
    public static string Code(HttpAnswer answer) => Read(answer).Code;

    /// <summary>The error to throw.</summary>
    /// <param name="call">What was asked.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="permission">The permission that the call needs.</param>
    public static AwsException Of(AwsCall call, HttpAnswer answer, string permission)
    {
        var (code, message) = Read(answer);
        var told = code.Length > 0 ? $"{answer.Status} {code}" : $"{answer.Status}";
        var advice = answer.Status switch
        {
            401 or 403 => $" Give the role of the function {permission}.",
            404 => " Create it, or correct the function's environment.",
            301 or 307 => $" It is in another region than the function's.",
            >= 500 or 429 => " It was tried several times. The invocation is tried again by itself.",
            _ => "",
        };
        return new AwsException($"{call.What} answered {told}{(message.Length > 0 ? $": {message}" : ".")}{advice}");
    }

    private static (string Code, string Message) Read(HttpAnswer answer)
    {
        var (code, message) = answer.Text.AsSpan().TrimStart() switch
        {
            ['<', ..] => Xml(answer),
            ['{', ..] => Json(answer),
            _ => ("", ""),
        };
        return (Printable.Line(answer.ErrorType.Length > 0 ? answer.ErrorType : code), Printable.Line(message));
    }

    private static (string Code, string Message) Xml(HttpAnswer answer)
    {
        try
        {
            var document = S3Xml.Load(answer.Body);
            return (Value(document, "Code"), Value(document, "Message"));
        }
        catch (XmlException)
        {
            return ("", "");
        }
    }

    private static string Value(XDocument document, string name) =>
        document.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

    private static (string Code, string Message) Json(HttpAnswer answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            return (Text(document.RootElement, "__type").Split('#')[^1], Text(document.RootElement, "message") + Text(document.RootElement, "Message"));
        }
        catch (JsonException)
        {
            return ("", "");
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
