using Etl.DataFrames.Records;

namespace Etl.DataFrames;

public sealed partial class DataFrame
{
    /// <summary>Computes the rows and returns them all.</summary>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <exception cref="EngineException">The engine failed, for example on an overflow.</exception>
    public IReadOnlyList<Row> Collect(CancellationToken cancellationToken = default) =>
        [.. Session.Actions.Rows("Collect", Plan, cancellationToken)];

    /// <summary>
    /// Computes the rows and returns them as records: each parameter of the record's constructor takes the column of its name (of a class without one: each property that can
    /// be set). Case and underscores do not matter, so <c>StoreKey</c> takes <c>store_key</c>; columns without a parameter are left out. Arrays, lists, sets, dictionaries and
    /// records take arrays, maps and structs; enums take texts that are their names. A tuple takes the columns in their order, any other type the only column.
    /// </summary>
    /// <typeparam name="T">The record, such as <c>record Sale(int StoreKey, decimal? Amount)</c>.</typeparam>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <exception cref="AnalysisException">A parameter has no column, or the column has another type.</exception>
    /// <exception cref="InvalidCastException">A value is null where the annotations say that none is, or it is no name of the enum.</exception>
    /// <exception cref="EngineException">The engine failed, for example on an overflow.</exception>
    public IReadOnlyList<T> Collect<T>(CancellationToken cancellationToken = default)
    {
        var create = RecordFactory.Create<T>(Plan.Schema);
        return [.. Session.Actions.Rows("Collect", Plan, cancellationToken).Select(row => create(row.Values))];
    }

    /// <summary>Computes the rows while they are read, as records; see <see cref="Collect{T}"/>.</summary>
    /// <inheritdoc cref="Collect{T}"/>
    public IEnumerable<T> ToLocalIterator<T>(CancellationToken cancellationToken = default)
    {
        var create = RecordFactory.Create<T>(Plan.Schema);
        return ToLocalIterator(cancellationToken).Select(row => create(row.Values));
    }

    /// <summary>Computes the rows while they are read, so that they never are all in memory.</summary>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <exception cref="EngineException">The engine failed, for example on an overflow.</exception>
    public IEnumerable<Row> ToLocalIterator(CancellationToken cancellationToken = default) =>
        Session.Actions.Rows("ToLocalIterator", Plan, cancellationToken, isStreamed: true);

    /// <summary>The last rows. All rows are computed for it, but no more than these are held.</summary>
    /// <param name="n">How many at most.</param>
    /// <exception cref="AnalysisException">The number is negative.</exception>
    public IReadOnlyList<Row> Tail(int n)
    {
        var last = new Queue<Row>();
        foreach (var row in Session.Actions.Rows("Tail", Plan, CancellationToken.None, isStreamed: NotNegative("Tail", n) >= 0))
        {
            last.Enqueue(row);
            if (last.Count > n)
            {
                last.Dequeue();
            }
        }

        return [.. last];
    }

    /// <summary>The number of rows.</summary>
    /// <param name="cancellationToken">Stops the computation.</param>
    public long Count(CancellationToken cancellationToken = default) =>
        Session.Actions.Rows("Count", Agg(Functions.Count("*")).Plan, cancellationToken).Single().GetAs<long>(0);

    /// <summary>The first rows.</summary>
    /// <param name="n">How many at most.</param>
    public IReadOnlyList<Row> Take(int n) => Limit(n).Collect();

    /// <summary>The first rows.</summary>
    /// <param name="n">How many at most.</param>
    public IReadOnlyList<Row> Head(int n) => Take(n);

    /// <summary>The first row.</summary>
    /// <exception cref="InvalidOperationException">The frame is empty.</exception>
    public Row First() => Take(1) is [var row] ? row : throw new InvalidOperationException("The frame has no rows: use Take(1) or IsEmpty.");

    /// <inheritdoc cref="First"/>
    public Row Head() => First();

    /// <summary>Whether the frame has no rows.</summary>
    public bool IsEmpty() => Take(1).Count == 0;

    /// <summary>Prints the first rows as a table on the console.</summary>
    /// <param name="numRows">How many rows at most.</param>
    /// <param name="truncate">The longest text of a cell; 0 prints everything and aligns left.</param>
    /// <param name="vertical">Whether each row is printed as lines of <c>column | value</c>.</param>
    public void Show(int numRows = 20, int truncate = 20, bool vertical = false) => Console.Out.WriteLine(ShowString(numRows, truncate, vertical));

    /// <summary>What <see cref="Show(int, int, bool)"/> prints.</summary>
    /// <param name="numRows">How many rows at most.</param>
    /// <param name="truncate">The longest text of a cell; 0 prints everything and aligns left.</param>
    /// <param name="vertical">Whether each row is printed as lines of <c>column | value</c>.</param>
    public string ShowString(int numRows = 20, int truncate = 20, bool vertical = false)
    {
        var most = Math.Clamp(numRows, 0, int.MaxValue - 1);
        var rows = Take(most + 1);
        var shown = rows.Take(most).ToList();
        var text = vertical ? VerticalText.Of(Columns(), shown, truncate) : TableText.Of(Columns(), shown, truncate);
        return rows.Count > most ? $"{text}only showing top {most} row{(most == 1 ? "" : "s")}\n" : text;
    }

    /// <summary>Prints the first rows as a table on the console.</summary>
    /// <param name="numRows">How many rows at most.</param>
    /// <param name="truncate">Whether to cut the text of a cell at 20 characters; otherwise everything is printed, aligned left.</param>
    public void Show(int numRows, bool truncate) => Show(numRows, truncate ? 20 : 0);

    /// <inheritdoc cref="Show(int, bool)"/>
    public void Show(bool truncate) => Show(20, truncate);

    /// <summary>Prints the schema as a tree on the console.</summary>
    public void PrintSchema() => Console.Out.WriteLine(Schema().TreeString());

    /// <summary>Prints the schema as a tree on the console, down to a depth.</summary>
    /// <param name="level">How deep; the columns are level 1.</param>
    public void PrintSchema(int level) => Console.Out.WriteLine(Schema().TreeString(level));

    /// <summary>Prints the plan and the SQL it becomes on the console.</summary>
    public void Explain() => Console.Out.WriteLine(ExplainString());

    /// <summary>The plan, and the SQL it becomes on the session's engine.</summary>
    public string ExplainString() => Session.Actions.Explain(Plan);

    /// <summary>
    /// Keeps the rows once they are computed: this frame, and every frame built on it, then reads them from memory (or from disk when memory is short).
    /// Nothing is computed before the first action. End it with <see cref="Unpersist()"/>.
    /// </summary>
    public DataFrame Cache()
    {
        Session.Cache.Add(Plan);
        return this;
    }

    /// <inheritdoc cref="Cache"/>
    public DataFrame Persist() => Cache();

    /// <summary>Where the rows of this frame are kept.</summary>
    public StorageLevel StorageLevel() => Session.Cache.Has(Plan) ? DataFrames.StorageLevel.MEMORY_AND_DISK : DataFrames.StorageLevel.NONE;

    /// <summary>Computes the rows now and goes on from them: what is built on the result does not compute them again.</summary>
    /// <param name="eager">Whether to compute at once, or with the first action.</param>
    public DataFrame Checkpoint(bool eager = true)
    {
        Cache();
        if (eager)
        {
            Count();
        }

        return this;
    }

    /// <inheritdoc cref="Checkpoint"/>
    public DataFrame LocalCheckpoint(bool eager = true) => Checkpoint(eager);

    /// <summary>Forgets the rows that <see cref="Cache"/> kept.</summary>
    public DataFrame Unpersist()
    {
        Session.Cache.Remove(Plan);
        return this;
    }
}
