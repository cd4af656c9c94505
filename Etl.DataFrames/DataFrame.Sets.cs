using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans;

namespace Etl.DataFrames;

public sealed partial class DataFrame
{
    /// <summary>The rows of both frames, repetitions included. Columns go by position and become of their common type; the names are this frame's.</summary>
    /// <param name="other">The other frame.</param>
    /// <exception cref="AnalysisException">The frames differ in the number of columns, or in types without a common one.</exception>
    public DataFrame Union(DataFrame other) => With(Sets.Union(Plan, other.Plan));

    /// <inheritdoc cref="Union"/>
    public DataFrame UnionAll(DataFrame other) => Union(other);

    /// <summary>The rows of both frames, repetitions included. Columns go by name, in the order of this frame.</summary>
    /// <param name="other">The other frame.</param>
    /// <param name="allowMissingColumns">Whether a column that only one frame has is null in the rows of the other; such columns of the other frame come last.</param>
    /// <exception cref="AnalysisException">A frame lacks a column or has a name twice, or types have no common one.</exception>
    public DataFrame UnionByName(DataFrame other, bool allowMissingColumns = false) => With(Sets.UnionByName(Plan, other.Plan, allowMissingColumns));

    /// <summary>The rows that both frames have, each once. Columns go by position; nulls are equal to each other here.</summary>
    /// <param name="other">The other frame.</param>
    /// <exception cref="AnalysisException">The frames differ in the number of columns, or in types without a common one.</exception>
    public DataFrame Intersect(DataFrame other) => With(Sets.Build(Plan, other.Plan, SetKind.Intersect, keepsRepetitions: false));

    /// <summary>The rows that both frames have, as often as both have them. Columns go by position; nulls are equal to each other here.</summary>
    /// <inheritdoc cref="Intersect"/>
    public DataFrame IntersectAll(DataFrame other) => With(Sets.Build(Plan, other.Plan, SetKind.Intersect, keepsRepetitions: true));

    /// <summary>The rows that the other frame does not have, each once. Columns go by position; nulls are equal to each other here.</summary>
    /// <inheritdoc cref="Intersect"/>
    public DataFrame Except(DataFrame other) => With(Sets.Build(Plan, other.Plan, SetKind.Except, keepsRepetitions: false));

    /// <inheritdoc cref="Except"/>
    public DataFrame Subtract(DataFrame other) => Except(other);

    /// <summary>The rows without those of the other frame, each taken off as often as it is there. Columns go by position; nulls are equal to each other here.</summary>
    /// <inheritdoc cref="Intersect"/>
    public DataFrame ExceptAll(DataFrame other) => With(Sets.Build(Plan, other.Plan, SetKind.Except, keepsRepetitions: true));

    /// <summary>Leaves out repeated rows. Nulls are equal to each other here.</summary>
    /// <exception cref="AnalysisException">A column is a map.</exception>
    public DataFrame Distinct()
    {
        Sets.RefuseMaps("Distinct", Plan.Output);
        return With(new Distinct(Plan));
    }

    /// <inheritdoc cref="Distinct"/>
    public DataFrame DropDuplicates() => Distinct();

    /// <summary>Keeps one row for each value of some columns; which one is not fixed. Nulls are equal to each other here.</summary>
    /// <param name="col">The name of the first column.</param>
    /// <param name="cols">The names of the others.</param>
    /// <exception cref="AnalysisException">There is no such column, or it is a map.</exception>
    public DataFrame DropDuplicates(string col, params string[] cols) => DropDuplicates((IEnumerable<string>)[col, .. cols]);

    /// <inheritdoc cref="DropDuplicates(string, string[])"/>
    /// <param name="colNames">The names of the columns; of none, one row of all is kept.</param>
    public DataFrame DropDuplicates(IEnumerable<string> colNames) => colNames.ToList() is { Count: > 0 } names ? With(Duplicates.Drop(Plan, names)) : Limit(1);

    /// <summary>Keeps the first rows; which those are is only fixed after a sort.</summary>
    /// <param name="n">How many.</param>
    /// <exception cref="AnalysisException">The number is negative.</exception>
    public DataFrame Limit(int n) => With(new Limit(Plan, NotNegative("Limit", n)));

    /// <summary>Leaves out the first rows; which those are is only fixed after a sort.</summary>
    /// <param name="n">How many.</param>
    /// <exception cref="AnalysisException">The number is negative.</exception>
    public DataFrame Offset(int n) => With(new Offset(Plan, NotNegative("Offset", n)));

    /// <summary>Keeps every row by chance. A seed repeats the choice on the same engine and data, not on another engine.</summary>
    /// <param name="fraction">The chance of each row, from 0 to 1.</param>
    /// <param name="withReplacement">Whether a row may come more than once.</param>
    /// <param name="seed">What makes the choice repeatable.</param>
    /// <exception cref="AnalysisException">The fraction is not from 0 to 1.</exception>
    public DataFrame Sample(double fraction, bool withReplacement = false, long? seed = null) => fraction is >= 0 and <= 1 || (withReplacement && fraction > 1)
        ? With(new Sample(Plan, fraction, withReplacement, seed))
        : throw new AnalysisException(FormattableString.Invariant($"Sample needs a fraction from 0 to 1, not '{fraction}'."));

    private static int NotNegative(string step, int rows) => rows >= 0 ? rows : throw new AnalysisException($"{step} needs a number of rows, not '{rows}'.");
}
