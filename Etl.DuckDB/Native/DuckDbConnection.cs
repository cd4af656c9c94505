namespace Etl.DuckDB.Native;

/// <summary>
/// A connection to a <see cref="DuckDbDatabase"/>. It runs one statement at a time: a second thread waits,
/// and a new statement closes a result that has not been read to its end.
/// </summary>
internal sealed class DuckDbConnection : IDisposable
{
    private readonly ConnectionHandle _handle;
    private readonly Lock _running = new();
    private readonly Lock _interrupting = new();
    private RunningQuery? _current;

    private DuckDbConnection(ConnectionHandle handle) => _handle = handle;

    /// <summary>How far the running statement is: 0 to 100, or -1 when that is not known. May be asked from any thread.</summary>
    public double Progress => NativeMethods.QueryProgress(_handle).Percentage;

    /// <summary>Runs a statement for its effect.</summary>
    /// <param name="sql">One statement; its parameters are written ? or $1, $2 and so on.</param>
    /// <param name="parameters">A value for each parameter.</param>
    /// <param name="cancellationToken">Interrupts the statement.</param>
    /// <returns>The rows that an INSERT, UPDATE, DELETE or COPY has changed or written.</returns>
    public long Execute(string sql, IReadOnlyList<object?>? parameters = null, CancellationToken cancellationToken = default)
    {
        lock (_running)
        {
            using var query = Begin(sql, cancellationToken);
            using var statement = PreparedStatement.Create(_handle, query, parameters ?? []);
            using var result = statement.Run(query, streaming: false);
            return (long)NativeMethods.RowsChanged(result);
        }
    }

    /// <summary>Runs a statement and streams its rows: DuckDB works on while they are read, and holds only a few chunks.</summary>
    /// <inheritdoc cref="Execute"/>
    /// <returns>The rows; dispose it to end the statement.</returns>
    public DuckDbResult Query(string sql, IReadOnlyList<object?>? parameters = null, CancellationToken cancellationToken = default)
    {
        lock (_running)
        {
            var query = Begin(sql, cancellationToken);
            try
            {
                return DuckDbResult.Start(_handle, query, parameters ?? [], _running);
            }
            catch
            {
                query.Dispose();
                throw;
            }
        }
    }

    /// <summary>Makes a managed function known to SQL on every connection of the database.</summary>
    public void Register(ScalarFunction function) => ScalarFunctionRegistration.Register(_handle, function);

    /// <inheritdoc cref="Register(ScalarFunction)"/>
    public void Register(TableFunction function) => TableFunctionRegistration.Register(_handle, function);

    public void Dispose()
    {
        lock (_interrupting)
        {
            _handle.Dispose();
        }
    }

    internal static DuckDbConnection Start(ConnectionHandle handle)
    {
        var connection = new DuckDbConnection(handle);

        // Progress is only computed for a progress bar; ours is drawn elsewhere.
        connection.Execute("SET enable_progress_bar_print = false");
        connection.Execute("SET enable_progress_bar = true");
        connection.Execute("SET progress_bar_time = 0");
        return connection;
    }

    internal bool IsCurrent(RunningQuery query) => ReferenceEquals(_current, query);

    /// <summary>Interrupts the query if it is still the one that runs: a late cancellation must not hit its successor.</summary>
    internal void Interrupt(RunningQuery query)
    {
        lock (_interrupting)
        {
            if (IsCurrent(query) && !_handle.IsClosed)
            {
                NativeMethods.Interrupt(_handle);
            }
        }
    }

    internal void End(RunningQuery query)
    {
        lock (_interrupting)
        {
            _current = IsCurrent(query) ? null : _current;
        }
    }

    private RunningQuery Begin(string sql, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var query = new RunningQuery(this, sql, cancellationToken);
        lock (_interrupting)
        {
            _current = query;
        }

        query.Watch();
        return query;
    }
}
