using System.Globalization;

namespace Etl.DuckDB.Native;

/// <summary>A statement with its parameters bound.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly PreparedHandle _handle;

    private PreparedStatement(PreparedHandle handle) => _handle = handle;

    public static PreparedStatement Create(ConnectionHandle connection, RunningQuery query, IReadOnlyList<object?> parameters)
    {
        // The C API reads the text up to the first NUL: what follows would be dropped in silence.
        if (query.Sql.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("SQL text cannot contain the character NUL. Pass the value as a parameter.");
        }

        var state = NativeMethods.Prepare(connection, query.Sql, out var handle);
        try
        {
            Check(state, handle, query);
            CheckCount(handle, query, parameters);
            ParameterBinder.BindAll(handle, parameters);
            return new PreparedStatement(handle);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Executes the statement: completely, or when streaming up to its first rows.</summary>
    public ResultHandle Run(RunningQuery query, bool streaming)
    {
        var state = streaming ? NativeMethods.PendStreaming(_handle, out var pending) : NativeMethods.Pend(_handle, out pending);
        using (pending)
        {
            if (state == NativeState.Error)
            {
                throw query.Failure(pending.IsInvalid ? null : NativeMethods.PendingError(pending));
            }

            query.RepeatInterrupt();
            return Execute(pending, query);
        }
    }

    public void Dispose() => _handle.Dispose();

    private static ResultHandle Execute(PendingHandle pending, RunningQuery query)
    {
        var result = new ResultHandle();
        if (NativeMethods.ExecutePending(pending, result) == NativeState.Success)
        {
            return result;
        }

        using (result)
        {
            throw query.Failure(NativeMethods.ResultError(result) ?? NativeMethods.PendingError(pending));
        }
    }

    private static void Check(NativeState state, PreparedHandle handle, RunningQuery query)
    {
        if (state == NativeState.Error)
        {
            throw query.Failure(handle.IsInvalid ? null : NativeMethods.PrepareError(handle));
        }
    }

    private static void CheckCount(PreparedHandle handle, RunningQuery query, IReadOnlyList<object?> parameters)
    {
        var expected = NativeMethods.ParameterCount(handle);
        if (expected != (ulong)parameters.Count)
        {
            throw new DuckDbException(
                string.Create(
                    CultureInfo.InvariantCulture, $"The statement has {expected} parameters, but {parameters.Count} values were given."),
                DuckDbErrorType.InvalidInput,
                query.Sql);
        }
    }
}
