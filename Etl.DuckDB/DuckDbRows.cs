using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.DuckDB;

/// <summary>Writes what makes rows in DuckDB.</summary>
internal static class DuckDbRows
{
    /// <summary>The column of rows that have none.</summary>
    public const string NoColumns = "etl_no_columns";

    public static IReadOnlyDictionary<string, Generator> Generators { get; } = new Dictionary<string, Generator>
    {
        ["explode"] = Explode,
        ["explode_outer"] = Explode,
        ["posexplode"] = Explode,
        ["posexplode_outer"] = Explode,
    };

    public static string Range(NumberRange range) => string.Create(
        CultureInfo.InvariantCulture, $"(SELECT range AS id FROM range({range.Start}::BIGINT, {range.End}::BIGINT, {range.Step}::BIGINT))");

    public static string Sample(Sample sample, string table) => sample.WithReplacement
        ? throw new UnsupportedOperationException(DuckDbEngine.EngineName, "a sample with replacement", "Take one without: Sample(fraction).")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"(SELECT * FROM {table} AS s TABLESAMPLE bernoulli({(decimal)sample.Fraction * 100} PERCENT){(sample.Seed is { } seed ? $" REPEATABLE ({(uint)seed & int.MaxValue})" : "")})");

    // Several unnest() in one SELECT go side by side. A row without elements is dropped, unless it gets a null for one.
    private static GeneratorSql Explode(GeneratorSource source)
    {
        string[] lists = source.Call.Argument.Type is MapType ? [$"map_keys({source.Argument})", $"map_values({source.Argument})"] : [source.Argument];
        var items = lists.Select(list => Unnest(source, list)).ToList();
        return new GeneratorSql(null, source.Call.HasPosition ? [$"CAST({Unnest(source, $"range(len({lists[0]}))")} AS INTEGER)", .. items] : items);
    }

    private static string Unnest(GeneratorSource source, string list) =>
        source.Call.IsOuter ? $"unnest(CASE WHEN len({list}) > 0 THEN {list} ELSE [NULL] END)" : $"unnest({list})";
}
