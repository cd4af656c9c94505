using System.Text.Json.Nodes;

namespace Etl.Trigger.Airflow;

/// <summary>A way to call Airflow's REST API: the versions and hosts differ in addresses, in logging in and in one field of a run.</summary>
internal interface IAirflowApi
{
    /// <summary>Which Airflow, as a person would say it.</summary>
    string Where { get; }

    /// <summary>Whether a new run needs the key <c>logical_date</c>, with null for none: 3.x refuses a run without it, 2.x one with it.</summary>
    /// <param name="cancellationToken">Ends when the invocation's time is up.</param>
    ValueTask<bool> NeedsLogicalDateAsync(CancellationToken cancellationToken);

    /// <summary>Calls the API.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path below the API's root, such as <c>/dags/retail_daily</c>.</param>
    /// <param name="body">The body, or null.</param>
    /// <param name="cancellationToken">Ends when the invocation's time is up.</param>
    /// <returns>The answer, which may be an error.</returns>
    /// <exception cref="TriggerException">There was none in time, or it is not Airflow's.</exception>
    Task<AirflowAnswer> SendAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken);
}
