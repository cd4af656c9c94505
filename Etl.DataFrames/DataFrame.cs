using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Types;

namespace Etl.DataFrames;

/// <summary>
/// Rows that are described but not yet computed. Every method returns a new frame and checks it at once; the rows are computed
/// when an action such as <see cref="Collect(CancellationToken)"/>, <see cref="Count"/> or a write asks for them. Immutable.
/// </summary>
public sealed partial class DataFrame
{
    internal DataFrame(SparkSession session, Plan plan) => (Session, Plan) = (session, plan);

    internal SparkSession Session { get; }

    internal Plan Plan { get; }

    /// <summary>The column of a name, tied to this frame: it stays that column after a join.</summary>
    /// <param name="columnName">The name, case-insensitive.</param>
    /// <exception cref="AnalysisException">The frame has no such column, or several.</exception>
    public Column this[string columnName] => Col(columnName);

    /// <inheritdoc cref="this[string]"/>
    public Column Col(string colName) => new(NestedNames.FindTied(colName, new Scope(Plan)));

    /// <summary>The names of the columns, in order.</summary>
    public IReadOnlyList<string> Columns() => [.. Plan.Output.Select(column => column.Name)];

    /// <summary>The names and types of the columns, in order.</summary>
    public StructType Schema() => Plan.Schema;

    /// <summary>Starts a write.</summary>
    public DataFrameWriter Write() => new(this);

    private DataFrame With(Plan plan) => new(Session, plan);
}
