using Etl.DataFrames.Analysis;
using Etl.DataFrames.Expressions;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames;

/// <summary>What tells about the values of columns. Made by <see cref="DataFrame.Stat"/>.</summary>
public sealed class DataFrameStatFunctions
{
    private readonly DataFrame _frame;

    internal DataFrameStatFunctions(DataFrame frame) => _frame = frame;

    /// <summary>
    /// The values below which given shares of a column's numbers lie. Nulls and NaN do not count; without numbers there are none. Runs the plan.
    /// </summary>
    /// <param name="columnName">The column.</param>
    /// <param name="probabilities">The shares, from 0 to 1.</param>
    /// <param name="relativeError">How far off the share of the answer may be. 0 is exact; an estimate depends on the partitions on Spark.</param>
    /// <exception cref="AnalysisException">The column is missing or no number, a share is not from 0 to 1, or the error is negative.</exception>
    public double[] ApproxQuantile(string columnName, IEnumerable<double> probabilities, double relativeError)
    {
        var shares = probabilities.ToArray();
        if (shares.Append(Math.Min(relativeError, 1)).FirstOrDefault(share => share is not (>= 0 and <= 1)) is var wrong && wrong is not (>= 0 and <= 1))
        {
            throw new AnalysisException(FormattableString.Invariant($"ApproxQuantile needs shares and an error from 0 to 1, not '{wrong}'."));
        }

        var value = Number(columnName, "ApproxQuantile").Cast("double");
        var numbers = _frame.Select(value.As("x")).Filter(Col("x").IsNotNull() & !IsNaN("x"));
        return relativeError == 0 ? Exact(numbers, shares) : Estimated(numbers, shares, relativeError);
    }

    /// <summary>The covariance of two columns of a sample; nulls count as 0. Runs the plan.</summary>
    /// <param name="colName1">A column of numbers.</param>
    /// <param name="colName2">Another.</param>
    /// <exception cref="AnalysisException">A column is missing or no number.</exception>
    public double Cov(string colName1, string colName2) => Pair(colName1, colName2, "Cov", CovarSamp);

    /// <summary>Pearson's correlation of two columns; nulls count as 0. Runs the plan.</summary>
    /// <param name="colName1">A column of numbers.</param>
    /// <param name="colName2">Another.</param>
    /// <exception cref="AnalysisException">A column is missing or no number.</exception>
    public double Corr(string colName1, string colName2) => Pair(colName1, colName2, "Corr", Functions.Corr);

    /// <inheritdoc cref="Corr(string, string)"/>
    /// <param name="colName1">A column of numbers.</param>
    /// <param name="colName2">Another.</param>
    /// <param name="method"><c>pearson</c>.</param>
    public double Corr(string colName1, string colName2, string method) => method == "pearson"
        ? Corr(colName1, colName2)
        : throw new AnalysisException($"Corr knows the method 'pearson', not '{method}'.");

    /// <summary>How often values come together: a row for each value of one column, a column for each value of another. The values are looked up now, which runs the plan.</summary>
    /// <param name="colName1">The column of the rows: they are named in <c>colName1_colName2</c>, as texts.</param>
    /// <param name="colName2">The column of the columns; null is <c>null</c>.</param>
    /// <exception cref="AnalysisException">There is no such column, or the second has more than 10,000 values.</exception>
    public DataFrame Crosstab(string colName1, string colName2) => _frame
        .GroupBy(When(Col(colName1).IsNull(), "null").Otherwise(Col(colName1).Cast("string")).As($"{colName1}_{colName2}"))
        .Pivot(When(Col(colName2).IsNull(), "null").Otherwise(Replace(Col(colName2).Cast("string"), Lit("`"), Lit(""))))
        .Count()
        .Na().Fill(0L);

    /// <summary>Values that come often. Spark finds them by a sketch, which no SQL has.</summary>
    /// <param name="columnNames">The columns.</param>
    /// <exception cref="UnsupportedOperationException">Always: count them instead.</exception>
    public DataFrame FreqItems(IEnumerable<string> columnNames) => FreqItems(columnNames, 0.01);

    /// <inheritdoc cref="FreqItems(IEnumerable{string})"/>
    /// <param name="columnNames">The columns.</param>
    /// <param name="support">The least share of the rows.</param>
    public DataFrame FreqItems(IEnumerable<string> columnNames, double support) => throw new UnsupportedOperationException(
        _frame.Session.Engine,
        $"FreqItems of '{string.Join("', '", columnNames)}'",
        FormattableString.Invariant($"Spark estimates by a method of its own: use GroupBy(column).Count() and keep counts above {support} of all."));

    /// <summary>Keeps every row by a chance that depends on the value of a column. A seed chooses the same rows on every engine, but not those that Spark's own method chooses.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="columnName">The column.</param>
    /// <param name="fractions">The chance of each value; rows with others are left out.</param>
    /// <param name="seed">What makes the choice repeatable.</param>
    /// <exception cref="AnalysisException">There is no such column, or a chance is not from 0 to 1.</exception>
    public DataFrame SampleBy<T>(string columnName, IDictionary<T, double> fractions, long seed) => SampleBy(Col(columnName), fractions, seed);

    /// <inheritdoc cref="SampleBy{T}(string, IDictionary{T, double}, long)"/>
    /// <param name="column">The column.</param>
    /// <param name="fractions">The chance of each value; rows with others are left out.</param>
    /// <param name="seed">What makes the choice repeatable.</param>
    public DataFrame SampleBy<T>(Column column, IDictionary<T, double> fractions, long seed) => fractions.Values.FirstOrDefault(fraction => fraction is not (>= 0 and <= 1)) is var wrong and not 0
        ? throw new AnalysisException(FormattableString.Invariant($"SampleBy needs fractions from 0 to 1, not '{wrong}'."))
        : Draws.SampleBy(_frame, column, fractions.Select(pair => ((object?)pair.Key, pair.Value)), seed);

    // The smallest number that is not below the share: the one of rank share × count, rounded up.
    private static double[] Exact(DataFrame numbers, double[] shares)
    {
        var count = numbers.Count();
        if (count == 0)
        {
            return [];
        }

        var ranks = shares.Select(share => Math.Clamp((long)Math.Ceiling(share * count), 1, count)).ToArray();
        var values = numbers.WithColumn("rank", RowNumber().Over(Window.OrderBy("x")).Cast("bigint"))
            .Filter(Col("rank").IsIn([.. ranks.Distinct()]))
            .Collect()
            .ToDictionary(row => row.GetAs<long>("rank"), row => row.GetAs<double>("x"));
        return [.. ranks.Select(rank => values[rank])];
    }

    private static double[] Estimated(DataFrame numbers, double[] shares, double relativeError)
    {
        var accuracy = (int)Math.Min(int.MaxValue, Math.Ceiling(1 / relativeError));
        var row = numbers.Agg(PercentileApprox(Col("x"), Array([.. shares.Select(share => Lit(share))]), Lit(accuracy)).As("values")).First();
        return row[0] is null ? [] : [.. row.GetAs<object[]>(0).Cast<double>()];
    }

    private double Pair(string first, string second, string method, Func<Column, Column, Column> aggregate)
    {
        Column Value(string name) => Coalesce(Number(name, method).Cast("double"), Lit(0.0));
        return _frame.Agg(aggregate(Value(first), Value(second))).First()[0] is double value ? value : double.NaN;
    }

    private Column Number(string columnName, string method) => _frame[columnName] is var column && column.Expression.Type is NumericType
        ? column
        : throw new AnalysisException($"{method} needs numbers, but '{columnName}' is of type '{column.Expression.Type}'. Cast it to a number first.");
}
