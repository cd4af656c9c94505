using System.Text.Json.Nodes;
using Etl.Trigger.Airflow;
using Etl.Trigger.Days;

namespace Etl.Trigger;

/// <summary>What an invocation found and did.</summary>
/// <param name="Event">The event.</param>
/// <param name="Outcome"><c>waiting</c>, <c>incomplete</c>, <c>published</c>, or of a run <c>triggered</c>, <c>found</c>, <c>cleared</c>.</param>
internal sealed record TriggerResult(ScheduledEvent Event, string Outcome)
{
    public IReadOnlyList<string> Missing { get; init; } = [];

    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The run, when there is one.</summary>
    public RunOutcome? Run { get; init; }

    /// <summary>The parts that say something, by name.</summary>
    public IEnumerable<(string Name, object Value)> Fields
    {
        get
        {
            yield return ("date", DagRun.Text(Event.Date));
            yield return ("slot", Event.Slot);
            if (Missing.Count > 0)
            {
                yield return ("missing", Missing);
            }

            if (Problems.Count > 0)
            {
                yield return ("problems", Problems);
            }

            if (Run is not null)
            {
                yield return ("run", Run.RunId);
                yield return ("state", Run.State);
                yield return ("paused", Run.IsPaused);
            }
        }
    }

    /// <summary>The answer of the invocation.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["outcome"] = Outcome };
        foreach (var (name, value) in Fields)
        {
            json[name] = value switch
            {
                bool flag => flag,
                IEnumerable<string> texts => new JsonArray([.. texts.Select(text => JsonValue.Create(text))]),
                _ => value.ToString(),
            };
        }

        return json;
    }
}
