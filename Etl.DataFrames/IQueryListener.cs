namespace Etl.DataFrames;

/// <summary>Is told about the runs of a session, as Spark's <c>QueryExecutionListener</c> is. Add it with <see cref="SparkSession.AddListener"/>.</summary>
public interface IQueryListener
{
    /// <summary>A run has come further.</summary>
    /// <param name="action">What was called, such as <c>Collect</c>.</param>
    /// <param name="fraction">How far it is, from 0 to 1. Called from any thread, some times a second.</param>
    void OnProgress(string action, double fraction);

    /// <summary>A run has ended well.</summary>
    /// <param name="report">What it did.</param>
    void OnSuccess(QueryReport report);
}
