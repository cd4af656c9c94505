namespace Etl.DuckDB.Native;

/// <summary>What a table function reads in one statement. Disposed with the statement when it is <see cref="IDisposable"/>.</summary>
internal interface ITableFunctionSource
{
    /// <summary>The columns of the table.</summary>
    IReadOnlyList<LogicalField> Columns { get; }

    /// <summary>About how many rows there are, or null when that is not known.</summary>
    long? Cardinality => null;

    /// <summary>Starts one execution.</summary>
    /// <param name="columns">The columns wanted, by index, in the order in which they are to be written.</param>
    ITableFunctionScan Open(IReadOnlyList<int> columns);
}
