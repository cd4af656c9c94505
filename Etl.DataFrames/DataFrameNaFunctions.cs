using Etl.DataFrames.Analysis;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames;

/// <summary>What fills or leaves out missing values: nulls, and NaN in columns of <c>float</c> and <c>double</c>. Made by <see cref="DataFrame.Na"/>.</summary>
public sealed class DataFrameNaFunctions
{
    private readonly DataFrame _frame;

    internal DataFrameNaFunctions(DataFrame frame) => _frame = frame;

    /// <summary>Leaves out the rows in which a value is missing.</summary>
    public DataFrame Drop() => Drop("any");

    /// <summary>Leaves out the rows in which any value, or every value, is missing.</summary>
    /// <param name="how"><c>any</c> or <c>all</c>.</param>
    /// <exception cref="AnalysisException"><paramref name="how"/> is something else.</exception>
    public DataFrame Drop(string how) => Drop(how, _frame.Columns());

    /// <summary>Leaves out the rows in which a value of some columns is missing.</summary>
    /// <param name="columnNames">The columns.</param>
    /// <exception cref="AnalysisException">There is no such column.</exception>
    public DataFrame Drop(IEnumerable<string> columnNames) => Drop("any", columnNames);

    /// <summary>Leaves out the rows in which any value, or every value, of some columns is missing.</summary>
    /// <param name="how"><c>any</c> or <c>all</c>.</param>
    /// <param name="columnNames">The columns.</param>
    /// <exception cref="AnalysisException"><paramref name="how"/> is something else, or there is no such column.</exception>
    public DataFrame Drop(string how, IEnumerable<string> columnNames)
    {
        var columns = MissingValues.Find(_frame.Plan, columnNames);
        return how.ToLowerInvariant() switch
        {
            "any" => Keep(columns, columns.Count),
            "all" => Keep(columns, Math.Min(1, columns.Count)),
            _ => throw new AnalysisException($"Na().Drop knows 'any' and 'all', not '{how}'."),
        };
    }

    /// <summary>Leaves out the rows with too few values.</summary>
    /// <param name="minNonNulls">How many values must not be missing.</param>
    public DataFrame Drop(int minNonNulls) => Drop(minNonNulls, _frame.Columns());

    /// <summary>Leaves out the rows with too few values in some columns.</summary>
    /// <param name="minNonNulls">How many values must not be missing.</param>
    /// <param name="columnNames">The columns.</param>
    /// <exception cref="AnalysisException">There is no such column.</exception>
    public DataFrame Drop(int minNonNulls, IEnumerable<string> columnNames) => Keep(MissingValues.Find(_frame.Plan, columnNames), minNonNulls);

    /// <summary>Puts a number in place of missing numbers, converted to the type of each column: 1.9 becomes 1 in a column of <c>int</c>.</summary>
    /// <param name="value">The number.</param>
    public DataFrame Fill(long value) => Fill(value, _frame.Columns());

    /// <inheritdoc cref="Fill(long)"/>
    public DataFrame Fill(double value) => Fill(value, _frame.Columns());

    /// <summary>Puts a text in place of nulls in columns of <c>string</c>.</summary>
    /// <param name="value">The text.</param>
    public DataFrame Fill(string value) => Fill(value, _frame.Columns());

    /// <summary>Puts a value in place of nulls in columns of <c>boolean</c>.</summary>
    /// <param name="value">The value.</param>
    public DataFrame Fill(bool value) => Fill(value, _frame.Columns());

    /// <inheritdoc cref="Fill(long)"/>
    /// <param name="value">The number.</param>
    /// <param name="columnNames">The columns; those that are no numbers stay as they are.</param>
    /// <exception cref="AnalysisException">There is no such column.</exception>
    public DataFrame Fill(long value, IEnumerable<string> columnNames) => FillOf(value, columnNames);

    /// <inheritdoc cref="Fill(long, IEnumerable{string})"/>
    public DataFrame Fill(double value, IEnumerable<string> columnNames) => FillOf(value, columnNames);

    /// <inheritdoc cref="Fill(string)"/>
    /// <param name="value">The text.</param>
    /// <param name="columnNames">The columns; those that are no texts stay as they are.</param>
    /// <exception cref="AnalysisException">There is no such column.</exception>
    public DataFrame Fill(string value, IEnumerable<string> columnNames) => FillOf(value, columnNames);

    /// <inheritdoc cref="Fill(bool)"/>
    /// <param name="value">The value.</param>
    /// <param name="columnNames">The columns; those that are no <c>boolean</c> stay as they are.</param>
    /// <exception cref="AnalysisException">There is no such column.</exception>
    public DataFrame Fill(bool value, IEnumerable<string> columnNames) => FillOf(value, columnNames);

    /// <summary>Puts values in place of missing ones, each converted to the type of its column.</summary>
    /// <param name="values">The values by column.</param>
    /// <exception cref="AnalysisException">There is no such column.</exception>
    public DataFrame Fill(IDictionary<string, int> values) => FillEach(values);

    /// <inheritdoc cref="Fill(IDictionary{string, int})"/>
    public DataFrame Fill(IDictionary<string, long> values) => FillEach(values);

    /// <inheritdoc cref="Fill(IDictionary{string, int})"/>
    public DataFrame Fill(IDictionary<string, double> values) => FillEach(values);

    /// <inheritdoc cref="Fill(IDictionary{string, int})"/>
    public DataFrame Fill(IDictionary<string, string> values) => FillEach(values);

    /// <inheritdoc cref="Fill(IDictionary{string, int})"/>
    public DataFrame Fill(IDictionary<string, bool> values) => FillEach(values);

    /// <inheritdoc cref="Fill(IDictionary{string, int})"/>
    public DataFrame Fill(IDictionary<string, object> values) => FillEach(values);

    /// <summary>Replaces numbers by others in a column.</summary>
    /// <param name="columnName">The column; <c>*</c> for all. Columns that are no numbers stay as they are.</param>
    /// <param name="replacement">The new values by the old ones.</param>
    /// <exception cref="AnalysisException">There is no such column.</exception>
    public DataFrame Replace(string columnName, IDictionary<double, double> replacement) => Replace([columnName], replacement);

    /// <summary>Replaces values of a column of <c>boolean</c>.</summary>
    /// <inheritdoc cref="Replace(string, IDictionary{double, double})"/>
    public DataFrame Replace(string columnName, IDictionary<bool, bool> replacement) => Replace([columnName], replacement);

    /// <summary>Replaces texts by others in a column.</summary>
    /// <inheritdoc cref="Replace(string, IDictionary{double, double})"/>
    public DataFrame Replace(string columnName, IDictionary<string, string> replacement) => Replace([columnName], replacement);

    /// <summary>Replaces numbers by others in some columns.</summary>
    /// <param name="columnNames">The columns. Those that are no numbers stay as they are.</param>
    /// <param name="replacement">The new values by the old ones.</param>
    /// <exception cref="AnalysisException">There is no such column.</exception>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<double, double> replacement) => ReplaceOf(columnNames, replacement);

    /// <summary>Replaces values of some columns of <c>boolean</c>.</summary>
    /// <inheritdoc cref="Replace(IEnumerable{string}, IDictionary{double, double})"/>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<bool, bool> replacement) => ReplaceOf(columnNames, replacement);

    /// <summary>Replaces texts by others in some columns.</summary>
    /// <inheritdoc cref="Replace(IEnumerable{string}, IDictionary{double, double})"/>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<string, string> replacement) => ReplaceOf(columnNames, replacement);

    private DataFrame Keep(IReadOnlyList<Column> columns, int values) => columns.Count == 0 || values <= 0 ? _frame
        : values == columns.Count ? _frame.Filter(columns.Select(MissingValues.IsThere).Aggregate((left, right) => left & right))
        : _frame.Filter(columns.Select(column => When(MissingValues.IsThere(column), 1).Otherwise(0)).Aggregate((left, right) => left + right) >= values);

    private DataFrame FillOf(object value, IEnumerable<string> columnNames)
    {
        var columns = MissingValues.Find(_frame.Plan, columnNames);
        return Each(column => columns.Any(chosen => MissingValues.IsSame(chosen, column)) && MissingValues.Takes(column, value) ? MissingValues.Fill(column, value) : column);
    }

    private DataFrame FillEach<T>(IDictionary<string, T> values)
    {
        var byColumn = values.Select(pair => (Column: MissingValues.Find(_frame.Plan, [pair.Key])[0], Value: (object?)pair.Value)).ToList();
        return Each(column => byColumn.FirstOrDefault(pair => MissingValues.IsSame(pair.Column, column)) is (not null, { } value) ? MissingValues.Fill(column, value) : column);
    }

    private DataFrame ReplaceOf<T>(IEnumerable<string> columnNames, IDictionary<T, T> replacement)
        where T : notnull
    {
        var names = columnNames.ToList();
        var columns = MissingValues.Find(_frame.Plan, names is ["*"] ? _frame.Columns() : names);
        return Each(column => replacement.Count > 0 && columns.Any(chosen => MissingValues.IsSame(chosen, column)) && MissingValues.Takes(column, replacement.Keys.First())
            ? MissingValues.Replace(column, replacement.Select(pair => (Lit(pair.Key), (object?)pair.Value)))
            : column);
    }

    private DataFrame Each(Func<Column, Column> map) => _frame.Select([.. _frame.Plan.Output.Select(column => map(new Column(column)))]);
}
