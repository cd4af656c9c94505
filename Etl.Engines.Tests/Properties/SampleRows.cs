using Etl.DataFrames;
using FsCheck;
using FsCheck.Fluent;

namespace Etl.Engines.Tests.Properties;

/// <summary>Small tables of few different values, so that rows meet.</summary>
internal static class SampleRows
{
    public const string Schema = "k bigint, r double, m decimal(10,2), t string, f boolean";

    public static IReadOnlyList<(string Name, Kind Kind)> Columns { get; } =
        [("k", Kind.Whole), ("r", Kind.Real), ("m", Kind.Amount), ("t", Kind.Text), ("f", Kind.Flag)];

    public static Gen<object?[]> Row { get; } =
        from k in Gen.Elements<object?>(null, 0L, 1L, 2L, -3L, long.MaxValue, long.MinValue)
        from r in Gen.Elements<object?>(null, 0.0, -0.0, 1.5, -2.25, double.NaN, double.PositiveInfinity)
        from m in Gen.Elements<object?>(null, 0m, 1.50m, -2.25m, 99999999.99m)
        from t in Gen.Elements<object?>(null, "", "a", "A", "ab ", "12")
        from f in Gen.Elements<object?>(null, true, false)
        select new[] { k, r, m, t, f };

    /// <summary>Up to eight rows.</summary>
    public static Gen<object?[][]> Table { get; } = from count in Gen.Choose(0, 8)
                                                    from rows in Row.ArrayOf(count)
                                                    select rows;

    /// <summary>A table whose whole numbers are small, so that sums fit.</summary>
    public static Gen<object?[][]> SmallNumbers { get; } = Table.Select(rows => Array.ConvertAll(rows, Small));

    /// <summary>A table with a row less.</summary>
    public static IEnumerable<object?[][]> Smaller(object?[][] rows) => rows.Select((_, i) => rows.Where((_, other) => other != i).ToArray());

    public static Arbitrary<object?[][]> Arbitrary(Gen<object?[][]> tables) => Arb.From(tables, Smaller);

    public static DataFrame Frame(SparkSession session, object?[][] rows) => Testing.FrameFixtures.FrameFromRows(session, Schema, rows);

    private static object?[] Small(object?[] row) => [row[0] is long number ? number % 1000 : null, .. row[1..]];
}
