namespace Etl.DataFrames;

/// <summary>The engine failed while it ran a plan.</summary>
public sealed class EngineException : EtlException
{
    /// <summary>Creates the error.</summary>
    /// <param name="engine">The engine that failed.</param>
    /// <param name="message">The engine's own words.</param>
    /// <param name="errorClass">Spark's error class, such as <c>DIVIDE_BY_ZERO</c>, when the failure has one.</param>
    /// <param name="sql">The SQL that the engine was given.</param>
    /// <param name="innerException">The native error.</param>
    /// <param name="sqlState">The SQLSTATE, such as <c>22012</c>, when the engine names one.</param>
    /// <param name="callSite">The action and the line of the program that called it, such as <c>Collect at Program.cs:12</c>.</param>
    public EngineException(
        string engine,
        string message,
        string? errorClass = null,
        string? sql = null,
        Exception? innerException = null,
        string? sqlState = null,
        string? callSite = null)
        : base(callSite is null ? $"{engine}: {message}" : $"{engine}: {message}\n({callSite})", innerException) =>
        (Engine, ErrorClass, Sql, SqlState, CallSite) = (engine, errorClass, sql, sqlState, callSite);

    /// <summary>The engine that failed.</summary>
    public string Engine { get; }

    /// <summary>Spark's error class, such as <c>DIVIDE_BY_ZERO</c>, or null when the failure has none.</summary>
    public string? ErrorClass { get; }

    /// <summary>The SQLSTATE, such as <c>22012</c>, or null when the engine names none.</summary>
    public string? SqlState { get; }

    /// <summary>The action that failed and the line of the program that called it, or null when it is not known.</summary>
    public string? CallSite { get; }

    /// <summary>The SQL that the engine was given, or null.</summary>
    public string? Sql { get; }

    /// <summary>The message, the SQL and the stack.</summary>
    public override string ToString() => Sql is null ? base.ToString() : $"{base.ToString()}\nSQL:\n{Sql}";
}
