using System.Globalization;
using Etl.LocalPipeline.Lambda;
using Etl.LocalPipeline.Servers;
using Etl.LocalPipeline.Source;

namespace Etl.LocalPipeline.Story;

/// <summary>What happens on a day, one hop after the other.</summary>
internal sealed class Stage(LocalCloud cloud, Journal journal)
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    /// <summary>The source writes its files to S3, the manifest last.</summary>
    public void Deliver(string slot, Unload unload, string remark = "")
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var file in unload.Files)
        {
            cloud.Moto.Put(LocalCloud.Bucket, $"raw/{file.Name}", file.Content);
        }

        var names = string.Join(", ", unload.Files.Select(file => file.Name.Split('_')[0]));
        journal.Hop(slot, "source", $"{names}: {unload.Files.Sum(file => file.Rows)} rows{remark}", clock.Elapsed);
    }

    /// <summary>The schedule sends its event to the function; what the function says is printed.</summary>
    public async Task<InvocationResult> FireAsync(DateOnly date, string slot)
    {
        var alerts = cloud.Inbox.Alerts.Count;
        var result = await journal.HopAsync(slot, "lambda", () => cloud.Function.InvokeAsync(Event(date, slot)), Shown);
        ShowAlerts(alerts);
        return result;
    }

    /// <summary>Waits for Airflow's runs to end.</summary>
    public async Task WaitAsync(DateOnly date)
    {
        var alerts = cloud.Inbox.Alerts.Count;
        await cloud.Airflow.Dag.Work;
        journal.Hop("", "airflow", $"{cloud.Run(date)?.Id} is {cloud.Run(date)?.State}");
        ShowAlerts(alerts);
    }

    /// <summary>Holds what happened against what must.</summary>
    /// <exception cref="PipelineException">It is something else.</exception>
    public void Expect(string what, object? expected, object? found)
    {
        if (!Equals(expected, found))
        {
            throw new PipelineException($"{what}: expected is '{expected}', but there was '{found}'. The function's log:\n{string.Join('\n', cloud.Function.Log)}");
        }
    }

    /// <summary>The alerts of a date.</summary>
    public IReadOnlyList<Alert> Alerts(DateOnly date) => [.. cloud.Inbox.Alerts.Where(alert => alert.Subject.Contains(Text(date), StringComparison.Ordinal))];

    private static string Event(DateOnly date, string slot)
    {
        var local = date.ToDateTime(TimeOnly.ParseExact(slot, "HH:mm", CultureInfo.InvariantCulture));
        var time = TimeZoneInfo.ConvertTimeToUtc(local, NewYork).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $$"""{"slot":"{{slot}}","final":{{(slot == FourDays.FinalSlot ? "true" : "false")}},"scheduledTime":"{{time}}"}""";
    }

    private static string Shown(InvocationResult result)
    {
        if (!result.IsSuccess)
        {
            return $"failed: {result["errorMessage"]}";
        }

        var missing = result.Body["missing"]?.AsArray().Select(name => $"{name}") ?? [];
        var more = string.Join(", ", missing) is { Length: > 0 } names ? $", missing {names}" : result["run"] is { Length: > 0 } run ? $" {run}, {result["state"]}" : "";
        return result["outcome"] + more;
    }

    private void ShowAlerts(int from)
    {
        foreach (var alert in cloud.Inbox.Alerts.Skip(from))
        {
            journal.Hop("", "alert", alert.Subject);
            journal.Detail(alert.Message);
        }
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
