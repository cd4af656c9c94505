using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Etl.Trigger.Reporting;

/// <summary>Writes lines of JSON, as CloudWatch reads them: <c>timestamp</c>, <c>level</c>, <c>event</c>, <c>message</c> and what belongs to them.</summary>
internal sealed class Log(TextWriter output, TimeProvider clock, Secrets secrets, params (string Name, object Value)[] always)
{
    // Without it every quote of a message would be an escape of six characters. The lines are for people and CloudWatch, not for a page.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A log whose lines all say something more.</summary>
    public Log With(params (string Name, object Value)[] fields) => new(output, clock, secrets, [.. always, .. fields]);

    public void Info(string name, string message, params (string Name, object Value)[] fields) => Write("INFO", name, message, fields);

    public void Warn(string name, string message, params (string Name, object Value)[] fields) => Write("WARN", name, message, fields);

    public void Error(string name, string message, params (string Name, object Value)[] fields) => Write("ERROR", name, message, fields);

    private void Write(string level, string name, string message, (string Name, object Value)[] fields)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Json))
        {
            json.WriteStartObject();
            json.WriteString("timestamp", clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("level", level);
            json.WriteString("event", name);
            json.WriteString("message", secrets.Hide(message));
            foreach (var (field, value) in always.Concat(fields))
            {
                Write(json, field, value);
            }

            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(line.ToArray()));
        output.Flush();
    }

    private void Write(Utf8JsonWriter json, string field, object value)
    {
        switch (value)
        {
            case int number:
                json.WriteNumber(field, number);
                break;
            case bool flag:
                json.WriteBoolean(field, flag);
                break;
            case IEnumerable<string> texts:
                json.WriteStartArray(field);
                foreach (var text in texts)
                {
                    json.WriteStringValue(secrets.Hide(text));
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteString(field, secrets.Hide(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
                break;
        }
    }
}
