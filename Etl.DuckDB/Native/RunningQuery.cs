namespace Etl.DuckDB.Native;

/// <summary>One statement from its start until its last row: ties a cancellation token to exactly that time.</summary>
internal sealed class RunningQuery(DuckDbConnection connection, string sql, CancellationToken cancellationToken) : IDisposable
{
    private CancellationTokenRegistration _registration;

    public string Sql => sql;

    /// <summary>False once another statement has started on the connection.</summary>
    public bool IsCurrent => connection.IsCurrent(this);

    /// <summary>Starts to listen for cancellation.</summary>
    public void Watch() => _registration = cancellationToken.UnsafeRegister(_ => connection.Interrupt(this), null);

    /// <summary>Interrupts the statement. It still has to be run to its error: until then DuckDB's threads work on it.</summary>
    public void Interrupt() => connection.Interrupt(this);

    /// <summary>DuckDB forgets an interrupt that comes before the execution starts: called when it has.</summary>
    public void RepeatInterrupt()
    {
        if (cancellationToken.IsCancellationRequested)
        {
            Interrupt();
        }
    }

    /// <summary>Makes the exception for an error text of this statement.</summary>
    public Exception Failure(string? message)
    {
        var error = DuckDbErrors.Create(message, sql);
        var interrupted = error.ErrorType == DuckDbErrorType.Interrupt || error.InnerException is OperationCanceledException;
        return interrupted && cancellationToken.IsCancellationRequested
            ? new OperationCanceledException("The statement was cancelled.", error, cancellationToken)
            : error;
    }

    /// <summary>Stops listening; when this returns no interrupt is under way.</summary>
    public void Dispose()
    {
        _registration.Dispose();
        connection.End(this);
    }
}
