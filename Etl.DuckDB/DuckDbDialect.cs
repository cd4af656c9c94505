using Etl.DataFrames.Plans;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Files;

namespace Etl.DuckDB;

/// <summary>How DuckDB is told what Spark means.</summary>
internal static class DuckDbDialect
{
    public static SqlDialect Instance { get; } = new()
    {
        Engine = DuckDbEngine.EngineName,
        IdentifierQuote = '"',
        Literal = DuckDbLiterals.Write,
        Cast = DuckDbCasts.Write,
        Scan = Scan,
        Joins = new Dictionary<JoinKind, string>
        {
            [JoinKind.Inner] = "JOIN",
            [JoinKind.Cross] = "CROSS JOIN",
            [JoinKind.LeftOuter] = "LEFT JOIN",
            [JoinKind.RightOuter] = "RIGHT JOIN",
            [JoinKind.FullOuter] = "FULL JOIN",
            [JoinKind.LeftSemi] = "SEMI JOIN",
            [JoinKind.LeftAnti] = "ANTI JOIN",
        },
        GroupingKey = GroupingKey,
        SortKey = DuckDbSortKeys.Write,
        TotalsNothing = true,
        PartitionsByText = true,
        WritesLines = true,
        Range = DuckDbRows.Range,
        Sample = DuckDbRows.Sample,
        Generators = DuckDbRows.Generators,
        Scalars = DuckDbFunctions.Scalars,
        Aggregates = DuckDbFunctions.Aggregates,
        Windows = DuckDbWindows.All,
    };

    // DuckDB keeps whichever zero it meets first, and takes no bare parameter there.
    private static string GroupingKey(DataType type, string text) => type switch
    {
        FloatType or DoubleType => $"({text} + {DuckDbLiterals.Zero(type)})",
        _ when ParameterSlots.IsSlot(text) => $"CAST({text} AS {DuckDbTypes.Name(type)})",
        _ => text,
    };

    private static string Scan(FileSource source, SqlContext context) => source.Format switch
    {
        "csv" => CsvScanSql.Write(source, context),
        "json" => LineScanSql.Json(source, context),
        "parquet" => ParquetScan.Write(source, context),
        "text" => LineScanSql.Text(source, context),
        _ => throw FileSchemas.NotRead(source.Format),
    };
}
