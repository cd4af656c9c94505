using System.Globalization;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Figures of columns: each column becomes an array of them in one row, which is then turned into rows.</summary>
internal static class Summaries
{
    private const int Accuracy = 10_000;

    /// <summary>What <c>describe</c> tells.</summary>
    public static IReadOnlyList<string> Described { get; } = ["count", "mean", "stddev", "min", "max"];

    /// <summary>What <c>summary</c> tells when nothing is named.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["count", "mean", "stddev", "min", "25%", "50%", "75%", "max"];

    /// <exception cref="AnalysisException">There is no such figure.</exception>
    public static DataFrame Of(DataFrame frame, IReadOnlyList<string> statistics)
    {
        var figures = statistics.Select(Figure).ToList();
        var columns = frame.Plan.Output.Where(column => column.Type is NumericType or StringType).ToList();
        var names = Array([.. statistics.Select(name => Lit(name))]);
        var arrays = columns.Select((column, i) => Array([.. figures.Select(figure => figure(column).Cast("string"))]).As(Name(i))).ToArray();
        var one = arrays.Length > 0 ? frame.Agg(arrays[0], arrays[1..]) : frame.Session.Range(1);
        var rows = one.Select([PosExplode(names).As(["etl_figure", "summary"]), .. columns.Select((_, i) => Col(Name(i)))]);
        return rows.Select([Col("summary"), .. columns.Select((column, i) => Get(Col(Name(i)), Col("etl_figure")).As(column.Name))]);
    }

    private static string Name(int column) => string.Create(CultureInfo.InvariantCulture, $"etl_column_{column}");

    private static Func<Attribute, Column> Figure(string name) => name.ToLowerInvariant() switch
    {
        "count" => column => Count(new Column(column)),
        "count_distinct" => column => CountDistinct(new Column(column)),
        "approx_count_distinct" => column => ApproxCountDistinct(new Column(column)),
        "mean" => column => Avg(AsNumber(column)),
        "stddev" => column => Stddev(AsNumber(column)),
        "min" => column => Min(new Column(column)),
        "max" => column => Max(new Column(column)),
        _ when name.EndsWith('%') => Percentile(name),
        _ => throw new AnalysisException(
            $"Summary knows no figure '{name}'. Use count, mean, stddev, min, max, count_distinct, approx_count_distinct or a percentile such as '75%'."),
    };

    private static Func<Attribute, Column> Percentile(string name) =>
        double.TryParse(name.AsSpan(0, name.Length - 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100
            ? column => PercentileApprox(AsNumber(column), Lit(percent / 100), Lit(Accuracy))
            : throw new AnalysisException($"Summary takes percentiles from '0%' to '100%', not '{name}'.");

    private static Column AsNumber(Attribute column) => column.Type is StringType ? new Column(column).TryCast("double") : new Column(column);
}
