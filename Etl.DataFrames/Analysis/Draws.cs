using System.Security.Cryptography;
using Etl.DataFrames.Expressions;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>
/// Chance that is repeatable: a number for every row out of its values, out of how many such rows come before it, and out of a seed. A generator of random
/// numbers would give a row another number each time that it is computed.
/// </summary>
internal static class Draws
{
    private const string Draw = "etl_draw";

    /// <summary>A seed for who names none.</summary>
    public static long NewSeed() => RandomNumberGenerator.GetInt32(int.MaxValue);

    /// <summary>The rows, each in one of the frames.</summary>
    /// <exception cref="AnalysisException">The weights make no shares.</exception>
    public static DataFrame[] Split(DataFrame frame, double[] weights, long seed)
    {
        if (weights.FirstOrDefault(weight => !(weight >= 0 && double.IsFinite(weight))) is var wrong && wrong != 0)
        {
            throw new AnalysisException(FormattableString.Invariant($"RandomSplit needs weights from 0 up, not '{wrong}'."));
        }

        if (weights.Sum() is var sum && sum <= 0)
        {
            throw new AnalysisException("RandomSplit needs a weight above 0.");
        }

        var drawn = With(frame, seed);
        var bounds = weights.Aggregate(new List<double> { 0 }, (list, weight) => [.. list, list[^1] + (weight / sum)]);
        return [.. weights.Select((_, i) => drawn.Filter((Col(Draw) >= Bound(bounds[i])) & Below(bounds[i + 1], isLast: i == weights.Length - 1)).Drop(Draw))];
    }

    /// <summary>The rows whose draw is below the share that a column's value has.</summary>
    public static DataFrame SampleBy(DataFrame frame, Column column, IEnumerable<(object? Value, double Fraction)> fractions, long seed)
    {
        var share = fractions.Aggregate((Column?)null, (cases, pair) => cases is null
            ? When(column.EqNullSafe(pair.Value), Bound(pair.Fraction))
            : cases.When(column.EqNullSafe(pair.Value), Bound(pair.Fraction)));
        return share is null ? frame.Limit(0) : With(frame, seed).Filter(Col(Draw) < share.Otherwise(0L)).Drop(Draw);
    }

    private static Column Below(double bound, bool isLast) => isLast ? Lit(true) : Col(Draw) < Bound(bound);

    // Draws have 63 bits.
    private static long Bound(double share) => share >= 1 ? long.MaxValue : (long)(share * long.MaxValue);

    private static DataFrame With(DataFrame frame, long seed)
    {
        var keys = frame.Plan.Output.Where(column => CanCount(column.Type)).Select(column => new Column(column)).ToArray();
        var number = RowNumber().Over(keys.Length > 0 ? Window.PartitionBy(keys).OrderBy(keys[0]) : Window.OrderBy(Lit(1)));
        return frame.WithColumn(Draw, number).WithColumn(Draw, XXHash64([Lit(seed), Col(Draw), .. keys]).BitwiseAND(long.MaxValue));
    }

    // A map has no order of its entries.
    private static bool CanCount(DataType type) => type switch
    {
        MapType => false,
        ArrayType array => CanCount(array.ElementType),
        StructType fields => fields.Fields.All(field => CanCount(field.DataType)),
        _ => true,
    };
}
