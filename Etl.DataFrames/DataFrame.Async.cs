using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Etl.DataFrames.Records;

namespace Etl.DataFrames;

public sealed partial class DataFrame
{
    private const int RowsAhead = 4096;

    /// <summary>Computes the rows on another thread and returns them all.</summary>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <exception cref="EngineException">The engine failed, for example on an overflow.</exception>
    public Task<IReadOnlyList<Row>> CollectAsync(CancellationToken cancellationToken = default) => Task.Run(() => Collect(cancellationToken), cancellationToken);

    /// <summary>Computes the rows on another thread and returns them as records; see <see cref="Collect{T}"/>.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="cancellationToken">Stops the computation.</param>
    public Task<IReadOnlyList<T>> CollectAsync<T>(CancellationToken cancellationToken = default) => Task.Run(() => Collect<T>(cancellationToken), cancellationToken);

    /// <summary>Counts the rows on another thread.</summary>
    /// <param name="cancellationToken">Stops the computation.</param>
    public Task<long> CountAsync(CancellationToken cancellationToken = default) => Task.Run(() => Count(cancellationToken), cancellationToken);

    /// <summary>Computes the rows on another thread while they are read. A reader that is slower holds the computation up, so that never all are in memory.</summary>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <exception cref="EngineException">The engine failed, for example on an overflow.</exception>
    public async IAsyncEnumerable<Row> ToAsyncEnumerable([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var rows = Channel.CreateBounded<Row>(new BoundedChannelOptions(RowsAhead) { SingleReader = true, SingleWriter = true });
        var compute = Task.Run(() => Compute(rows.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var row in rows.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return row;
            }
        }
        finally
        {
            // Whoever stops reading stops the computation.
            await stop.CancelAsync().ConfigureAwait(false);
            await compute.ConfigureAwait(false);
        }
    }

    /// <summary>Computes the rows on another thread while they are read as records; see <see cref="Collect{T}"/> and <see cref="ToAsyncEnumerable(CancellationToken)"/>.</summary>
    /// <inheritdoc cref="Collect{T}"/>
    public IAsyncEnumerable<T> ToAsyncEnumerable<T>(CancellationToken cancellationToken = default)
    {
        var create = RecordFactory.Create<T>(Plan.Schema);
        return ToAsyncEnumerable(cancellationToken).Select(row => create(row.Values));
    }

    // Its failure goes to the reader, through the channel.
    private async Task Compute(ChannelWriter<Row> rows, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var row in ToLocalIterator(cancellationToken))
            {
                await rows.WriteAsync(row, cancellationToken).ConfigureAwait(false);
            }

            rows.Complete();
        }
        catch (Exception error)
        {
            rows.Complete(error);
        }
    }
}
