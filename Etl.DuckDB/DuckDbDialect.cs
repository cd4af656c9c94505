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
        // DuckDB takes the number of the rows in it from its ends.
        EmptyFrame = "ROWS BETWEEN 1 FOLLOWING AND 0 FOLLOWING",
        PartitionsByText = true,
        WritesLines = true,
        NoColumns = DuckDbRows.NoColumns,
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

    private static string Scan(FileSource source, SqlContext context)
    {
        Func<FileSource, IReadOnlyList<DataFile>, SqlContext, string> write = source.Format switch
        {
            "csv" => CsvScanSql.Write,
            "json" => LineScanSql.Json,
            "parquet" => ParquetScan.Write,
            "text" => LineScanSql.Text,
            _ => throw FileSchemas.NotRead(source.Format),
        };
        var files = DataFiles.Find(source.Paths, source.OptionMap);
        var options = FileChoice.Others(source.OptionMap);
        if (source.Schema.Fields.Count == 0 && (source.HasGivenSchema || source.Format != "csv") && files.Count > 0)
        {
            throw new Etl.DataFrames.UnsupportedOperationException(DuckDbEngine.EngineName, $"reading no column of '{source.Format}' files", "Name one in the schema.");
        }

        // CSV files without a record tell no column.
        return files.Count == 0 || source.Schema.Fields.Count == 0 ? Nothing(source.Schema) : write(source with { Options = [.. options] }, files, context);
    }

    // A folder without files is a table without rows.
    private static string Nothing(StructType schema)
    {
        var columns = schema.Fields.Select(column => $"CAST(NULL AS {DuckDbTypes.Name(column.DataType)}) AS {Instance.Identifier(column.Name)}");
        return $"(SELECT {string.Join(", ", columns.DefaultIfEmpty($"NULL AS {DuckDbRows.NoColumns}"))} WHERE FALSE)";
    }
}
