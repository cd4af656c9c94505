namespace Etl.DataFrames;

/// <summary>Is told about the runs of a session, as Spark's <c>QueryExecutionListener</c> is. Add it with <see cref="SparkSession.AddListener"/>.</summary>
public interface IQueryListener
{
    /// <summary>A run has come further.</summary>
    /// <param name="action">What was called, such as <c>Collect</c>.</param>
    /// <param name="fraction">How far it is, from 0 to 1. Called from any thread, some times a second.</param>
    void OnProgress(string action, double fraction);

    /// <summary>A run has read more of its files, where the engine knows how much there is.</summary>
    /// <param name="action">What was called, such as <c>Collect</c>.</param>
    /// <param name="read">Bytes read so far, of the files as they are stored.</param>
    /// <param name="total">Bytes of all files of the run.</param>
    void OnBytesRead(string action, long read, long total)
    {
    }

    /// <summary>A run has ended well.</summary>
    /// <param name="report">What it did.</param>
    void OnSuccess(QueryReport report);
}
