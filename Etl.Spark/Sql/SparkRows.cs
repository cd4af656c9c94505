using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Sql;

namespace Etl.Spark.Sql;

/// <summary>Writes what makes rows in Spark SQL.</summary>
internal static class SparkRows
{
    public static IReadOnlyDictionary<string, Generator> Generators { get; } = new Dictionary<string, Generator>
    {
        ["explode"] = LateralView("explode"),
        ["explode_outer"] = LateralView("explode"),
        ["posexplode"] = LateralView("posexplode"),
        ["posexplode_outer"] = LateralView("posexplode"),
    };

    public static string Range(NumberRange range) => string.Create(CultureInfo.InvariantCulture, $"range({range.Start}L, {range.End}L, {range.Step}L)");

    public static string Sample(Sample sample, string table) => sample.WithReplacement
        ? throw new UnsupportedOperationException(SparkEngine.EngineName, "a sample with replacement in SQL", "Take one without: Sample(fraction).")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{table} TABLESAMPLE ({(decimal)sample.Fraction * 100} PERCENT){(sample.Seed is { } seed ? $" REPEATABLE ({seed})" : "")}");

    private static Generator LateralView(string function) => source => new GeneratorSql(
        $"LATERAL VIEW{(source.Call.IsOuter ? " OUTER" : "")} {function}({source.Argument}) {source.Table} AS {string.Join(", ", source.Names)}", null);
}
