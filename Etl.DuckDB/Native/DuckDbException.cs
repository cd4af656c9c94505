namespace Etl.DuckDB;

/// <summary>DuckDB refused or failed a statement, or libduckdb cannot be used.</summary>
public sealed class DuckDbException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="errorType">DuckDB's kind of failure.</param>
    /// <param name="sql">The statement, when there is one.</param>
    /// <param name="innerException">The exception thrown by a managed function inside the statement, if that is the reason.</param>
    public DuckDbException(
        string message, DuckDbErrorType errorType = DuckDbErrorType.Invalid, string? sql = null, Exception? innerException = null)
        : base(message, innerException) => (ErrorType, Sql) = (errorType, sql);

    /// <summary>DuckDB's kind of failure.</summary>
    public DuckDbErrorType ErrorType { get; }

    /// <summary>The statement that failed, or null when no statement was involved.</summary>
    public string? Sql { get; }
}
