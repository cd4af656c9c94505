namespace Etl.DuckDB.Native;

/// <summary>One execution of a table function, shared by its threads. Disposed at its end when it is <see cref="IDisposable"/>.</summary>
internal interface ITableFunctionScan
{
    /// <summary>How many threads may call <see cref="Fill"/> at once.</summary>
    int MaxThreads => 1;

    /// <summary>Makes what a thread keeps between its calls. Disposed after its last when it is <see cref="IDisposable"/>.</summary>
    object? CreateLocalState() => null;

    /// <summary>Writes the next rows.</summary>
    /// <param name="localState">What <see cref="CreateLocalState"/> made for this thread.</param>
    /// <param name="chunk">Where the rows go.</param>
    /// <returns>The number of rows written; 0 when there are no more for this thread.</returns>
    int Fill(object? localState, DataChunkWriter chunk);
}
