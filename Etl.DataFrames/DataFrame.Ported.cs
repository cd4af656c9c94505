using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans;

namespace Etl.DataFrames;

// Forms that programs written for Microsoft.Spark use. Their parameters say what the engines decide themselves.
public sealed partial class DataFrame
{
    private static readonly string[] ExplainModes = ["simple", "extended", "codegen", "cost", "formatted"];

    /// <inheritdoc cref="ToLocalIterator(CancellationToken)"/>
    /// <param name="prefetchPartitions">Whether rows are computed ahead; the engines decide that themselves.</param>
    public IEnumerable<Row> ToLocalIterator(bool prefetchPartitions) => ToLocalIterator();

    /// <summary>Prints the plan and the SQL it becomes on the console.</summary>
    /// <param name="extended">Both are printed anyway.</param>
    public void Explain(bool extended) => Explain();

    /// <inheritdoc cref="Explain(bool)"/>
    /// <param name="mode">One of Spark's modes: simple, extended, codegen, cost, formatted. Plan and SQL are printed in each.</param>
    /// <exception cref="AnalysisException">There is no such mode.</exception>
    public void Explain(string mode)
    {
        if (!ExplainModes.Contains(mode, StringComparer.OrdinalIgnoreCase))
        {
            throw new AnalysisException($"Explain has no mode '{mode}'. Use {string.Join(", ", ExplainModes)}.");
        }

        Explain();
    }

    /// <inheritdoc cref="Cache"/>
    /// <param name="storageLevel">Where the rows should live: the engines decide that themselves.</param>
    public DataFrame Persist(StorageLevel storageLevel) => Cache();

    /// <summary>Forgets the rows that <see cref="Cache"/> kept.</summary>
    /// <param name="blocking">The rows are gone when the call returns anyway.</param>
    public DataFrame Unpersist(bool blocking) => Unpersist();

    /// <summary>The files that this frame reads, as URIs; those of folders that are on this machine are looked up.</summary>
    public IEnumerable<string> InputFiles() => SourceFiles.Of(Plan);

    /// <summary>Whether the rows are held by the program itself, so that no engine needs to read any.</summary>
    public bool IsLocal() => Plan is LocalRows;

    /// <summary>Whether both frames are computed by the same statement, whatever their columns are called on the way.</summary>
    /// <param name="other">The other frame.</param>
    public bool SameSemantics(DataFrame other) => Session.Actions.Statement(Plan) == Session.Actions.Statement(other.Plan);

    /// <summary>A number that is the same for frames of the same semantics while the program runs.</summary>
    public int SemanticHash() => Session.Actions.Statement(Plan).GetHashCode(StringComparison.Ordinal);

    /// <summary>Starts a write to a table of a catalogue of Spark's second kind, such as Iceberg's; its last call refuses it.</summary>
    /// <param name="table">The name of the table.</param>
    public DataFrameWriterV2 WriteTo(string table) => new(this, table);
}
