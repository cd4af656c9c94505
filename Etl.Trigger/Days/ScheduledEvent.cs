using System.Globalization;
using System.Text.Json;
using Etl.Trigger.Reporting;

namespace Etl.Trigger.Days;

/// <summary>What the schedule sends: <c>{"slot":"03:30","final":true,"scheduledTime":"2024-01-13T08:30:00Z"}</c>.</summary>
/// <param name="Slot">The time of day in New York for which it was scheduled.</param>
/// <param name="IsFinal">Whether it is the last look of the day, after which missing files are told to people.</param>
/// <param name="ScheduledTime">The scheduled time, as it was written.</param>
/// <param name="Date">The business date: New York's date of the scheduled time, however late the event comes.</param>
internal sealed record ScheduledEvent(string Slot, bool IsFinal, string ScheduledTime, DateOnly Date)
{
    private const string Form = """{"slot":"03:30","final":true,"scheduledTime":"2024-01-13T08:30:00Z"}""";

    /// <summary>Reads an event.</summary>
    /// <exception cref="EventException">It is of another form.</exception>
    public static ScheduledEvent Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            throw new EventException($"The event is not JSON. Expected is {Form}.");
        }
    }

    private static ScheduledEvent Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new EventException($"The event is a JSON {json.ValueKind.ToString().ToLowerInvariant()}. Expected is {Form}.");
        }

        var names = json.EnumerateObject().Select(property => property.Name).ToList();
        if (names.Order(StringComparer.Ordinal).SequenceEqual(["final", "scheduledTime", "slot"]) is false)
        {
            throw new EventException($"The event has the fields '{Printable.Line(string.Join("', '", names))}'. Expected is {Form}, as the schedule's input.");
        }

        var scheduled = json.GetProperty("scheduledTime");
        var time = NewYork.Local(ReadTime(scheduled));
        return new ScheduledEvent(ReadSlot(json.GetProperty("slot"), time), ReadFinal(json.GetProperty("final")), scheduled.GetString()!, DateOnly.FromDateTime(time));
    }

    /// <summary>The event, to be sent again.</summary>
    public override string ToString() => $$"""{"slot":"{{Slot}}","final":{{(IsFinal ? "true" : "false")}},"scheduledTime":"{{ScheduledTime}}"}""";

    private static DateTimeOffset ReadTime(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && DateTimeOffset.TryParseExact(
            value.GetString(), ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && time.Year is >= 2000 and < 3000
            ? time
            : throw new EventException(
                $"'scheduledTime' is '{Shown(value)}'. Expected is a time in UTC such as 2024-01-13T08:30:00Z: in the schedule's input, <aws.scheduler.scheduled-time>.");

    private static bool ReadFinal(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? value.GetBoolean()
        : throw new EventException($"'final' is '{Shown(value)}'. Expected is true or false.");

    // A schedule in another time zone would ask for the files of another date, every day.
    private static string ReadSlot(JsonElement value, DateTime local)
    {
        var expected = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return value.ValueKind == JsonValueKind.String && value.GetString() == expected
            ? expected
            : throw new EventException($"'slot' is '{Shown(value)}', but 'scheduledTime' is {expected} in New York. Set the schedule's time zone to America/New_York.");
    }

    private static string Shown(JsonElement value) => Printable.Line(value.ToString());
}
