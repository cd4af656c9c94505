namespace Etl.DuckDB.Native;

/// <summary>The rows of a statement, a chunk at a time. Only the last chunk taken may be read.</summary>
internal sealed class DuckDbResult : IDisposable
{
    private readonly RunningQuery _query;
    private readonly PreparedStatement _statement;
    private readonly ResultHandle _handle;
    private readonly Lock _running;
    private VectorReader[] _readers = [];
    private DataChunk? _chunk;
    private bool _ended;

    private DuckDbResult(RunningQuery query, PreparedStatement statement, ResultHandle handle, Lock running)
    {
        (_query, _statement, _handle, _running) = (query, statement, handle, running);
        Columns = ReadColumns(handle);
    }

    public IReadOnlyList<ResultColumn> Columns { get; }

    /// <summary>The chunks from here to the end; each is gone when the next is taken.</summary>
    public IEnumerable<DataChunk> Chunks()
    {
        while (Fetch() is { } chunk)
        {
            yield return chunk;
        }
    }

    /// <summary>The rows from here to the end, as objects.</summary>
    public IEnumerable<object?[]> Rows() => Chunks().SelectMany(chunk => chunk.Rows());

    /// <summary>The next chunk, or null at the end. The chunk before it is gone.</summary>
    /// <exception cref="DuckDbException">The statement failed.</exception>
    /// <exception cref="OperationCanceledException">The statement was cancelled.</exception>
    /// <exception cref="InvalidOperationException">A later statement has closed this result.</exception>
    public DataChunk? Fetch()
    {
        _chunk?.Dispose();
        _chunk = null;
        lock (_running)
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            return _ended ? null : _chunk = FetchNext();
        }
    }

    public void Dispose()
    {
        _chunk?.Dispose();
        if (!_ended && _query.IsCurrent)
        {
            Abandon();
        }

        _query.Dispose();
        _handle.Dispose();
        _statement.Dispose();
    }

    internal static DuckDbResult Start(
        ConnectionHandle connection, RunningQuery query, IReadOnlyList<object?> parameters, Lock running)
    {
        var result = Run(PreparedStatement.Create(connection, query, parameters), query, running);
        try
        {
            result._readers = [.. result.Columns.Select(result.CreateReader)];
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    private static DuckDbResult Run(PreparedStatement statement, RunningQuery query, Lock running)
    {
        try
        {
            return new DuckDbResult(query, statement, statement.Run(query, streaming: true), running);
        }
        catch
        {
            statement.Dispose();
            throw;
        }
    }

    private static ResultColumn[] ReadColumns(ResultHandle handle)
    {
        var columns = new ResultColumn[NativeMethods.ColumnCount(handle)];
        for (var i = 0; i < columns.Length; i++)
        {
            var type = LogicalTypeHandles.ReadAndClose(NativeMethods.ColumnLogicalType(handle, (ulong)i));
            columns[i] = new ResultColumn(NativeMethods.ColumnName(handle, (ulong)i) ?? "", type);
        }

        return columns;
    }

    private VectorReader CreateReader(ResultColumn column)
    {
        try
        {
            return VectorReaders.Create(column.Type);
        }
        catch (DuckDbException error)
        {
            throw new DuckDbException($"Column '{column.Name}': {error.Message}", error.ErrorType, _query.Sql);
        }
    }

    private DataChunk? FetchNext()
    {
        if (!_query.IsCurrent)
        {
            throw new InvalidOperationException(
                "A later statement on the same connection has closed this result. Read it to the end first, or use a second connection.");
        }

        var chunk = _handle.Fetch();
        return chunk.IsInvalid ? End(chunk) : new DataChunk(chunk, _readers);
    }

    // A result that is closed early leaves DuckDB's threads at work, and the next statement would wait for them.
    private void Abandon()
    {
        lock (_running)
        {
            _query.Interrupt();
            while (_query.IsCurrent && !_ended)
            {
                using var chunk = _handle.Fetch();
                _ended = chunk.IsInvalid;
            }
        }
    }

    private DataChunk? End(DataChunkHandle nothing)
    {
        nothing.Dispose();
        _ended = true;
        var error = NativeMethods.ResultError(_handle);
        var failure = string.IsNullOrEmpty(error) ? null : _query.Failure(error);
        _query.Dispose();
        return failure is null ? null : throw failure;
    }
}
