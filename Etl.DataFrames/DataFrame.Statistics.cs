using Etl.DataFrames.Analysis;

namespace Etl.DataFrames;

public sealed partial class DataFrame
{
    /// <summary>
    /// Count, mean, standard deviation, smallest and largest value of columns that are numbers or texts, as texts: a row for each, named in a column
    /// <c>summary</c>. A text counts as a number for mean and deviation where it is one.
    /// </summary>
    /// <param name="cols">The columns; none for all.</param>
    /// <exception cref="AnalysisException">There is no such column.</exception>
    public DataFrame Describe(params string[] cols) => Summaries.Of(cols.Length == 0 ? this : Select(cols[0], cols[1..]), Summaries.Described);

    /// <summary>
    /// Figures of columns that are numbers or texts, as texts: a row for each, named in a column <c>summary</c>. The embedded engine refuses percentiles, which Spark
    /// estimates.
    /// </summary>
    /// <param name="statistics">
    /// <c>count</c>, <c>mean</c>, <c>stddev</c>, <c>min</c>, <c>max</c>, <c>count_distinct</c>, <c>approx_count_distinct</c> or percentiles such as
    /// <c>75%</c>; none for count, mean, stddev, min, 25%, 50%, 75% and max.
    /// </param>
    /// <exception cref="AnalysisException">There is no such figure.</exception>
    public DataFrame Summary(params string[] statistics) => Summaries.Of(this, statistics.Length == 0 ? Summaries.Usual : statistics);

    /// <summary>
    /// Spreads the rows by chance over frames. Every row is in exactly one, in the same one whenever it is computed; a seed chooses the same rows on every engine, but not
    /// those that Spark's own method chooses.
    /// </summary>
    /// <param name="weights">The share of each frame; they need not add up to 1.</param>
    /// <param name="seed">What makes the choice repeatable.</param>
    /// <exception cref="AnalysisException">A weight is negative, or none is positive.</exception>
    public DataFrame[] RandomSplit(double[] weights, long? seed = null) => Draws.Split(this, weights, seed ?? Draws.NewSeed());

    /// <summary>The rows as JSON, in a column <c>value</c>; fields that are null are left out.</summary>
    public DataFrame ToJSON() => Select(Functions.ToJson(Functions.Struct([.. Plan.Output.Select(column => new Column(column))])).As("value"));
}
