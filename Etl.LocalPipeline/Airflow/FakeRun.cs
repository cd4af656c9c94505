using System.Text.Json.Nodes;

namespace Etl.LocalPipeline.Airflow;

/// <summary>A run of the DAG.</summary>
/// <param name="id">Its id.</param>
/// <param name="conf">Its parameters.</param>
internal sealed class FakeRun(string id, JsonObject conf)
{
    public string Id => id;

    public JsonObject Conf => conf;

    /// <summary>queued, running, success or failed.</summary>
    public string State { get; set; } = "queued";

    /// <summary>How many times it was started.</summary>
    public int Starts { get; set; }
}
