using Etl.DataFrames.Analysis;

namespace Etl.DataFrames;

public sealed partial class DataFrame
{
    /// <summary>
    /// Turns columns into rows: of each row, one row for every such column, with its name in one new column (a <c>string</c>, never null) and its value, null too, in another. The
    /// reverse of <see cref="RelationalGroupedDataset.Pivot(string)"/>, but for what was aggregated.
    /// </summary>
    /// <param name="ids">The columns that stay as they are.</param>
    /// <param name="values">The columns to turn; null means all that are no ids. Their values become of their common type; texts have one with texts only.</param>
    /// <param name="variableColumnName">The column for the names.</param>
    /// <param name="valueColumnName">The column for the values.</param>
    /// <exception cref="AnalysisException">There is no column to turn, they have no common type, or a column does not exist.</exception>
    public DataFrame Unpivot(IEnumerable<Column> ids, IEnumerable<Column>? values, string variableColumnName, string valueColumnName) =>
        With(Unpivots.Build(Plan, ids, values, variableColumnName, valueColumnName));

    /// <inheritdoc cref="Unpivot(IEnumerable{Column}, IEnumerable{Column}, string, string)"/>
    public DataFrame Unpivot(IEnumerable<string> ids, IEnumerable<string>? values, string variableColumnName, string valueColumnName) =>
        Unpivot(ids.Select(Functions.Col), values?.Select(Functions.Col), variableColumnName, valueColumnName);

    /// <summary>Turns all columns but some into rows; see <see cref="Unpivot(IEnumerable{Column}, IEnumerable{Column}, string, string)"/>.</summary>
    /// <inheritdoc cref="Unpivot(IEnumerable{Column}, IEnumerable{Column}, string, string)"/>
    public DataFrame Unpivot(IEnumerable<Column> ids, string variableColumnName, string valueColumnName) => Unpivot(ids, null, variableColumnName, valueColumnName);

    /// <inheritdoc cref="Unpivot(IEnumerable{Column}, string, string)"/>
    public DataFrame Unpivot(IEnumerable<string> ids, string variableColumnName, string valueColumnName) => Unpivot(ids, null, variableColumnName, valueColumnName);

    /// <inheritdoc cref="Unpivot(IEnumerable{Column}, IEnumerable{Column}, string, string)"/>
    public DataFrame Melt(IEnumerable<Column> ids, IEnumerable<Column>? values, string variableColumnName, string valueColumnName) =>
        Unpivot(ids, values, variableColumnName, valueColumnName);

    /// <inheritdoc cref="Unpivot(IEnumerable{Column}, IEnumerable{Column}, string, string)"/>
    public DataFrame Melt(IEnumerable<string> ids, IEnumerable<string>? values, string variableColumnName, string valueColumnName) =>
        Unpivot(ids, values, variableColumnName, valueColumnName);

    /// <inheritdoc cref="Unpivot(IEnumerable{Column}, string, string)"/>
    public DataFrame Melt(IEnumerable<Column> ids, string variableColumnName, string valueColumnName) => Unpivot(ids, variableColumnName, valueColumnName);

    /// <inheritdoc cref="Unpivot(IEnumerable{Column}, string, string)"/>
    public DataFrame Melt(IEnumerable<string> ids, string variableColumnName, string valueColumnName) => Unpivot(ids, variableColumnName, valueColumnName);
}
