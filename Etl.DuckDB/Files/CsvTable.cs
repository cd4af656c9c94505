using Etl.DuckDB.Native;

namespace Etl.DuckDB.Files;

/// <summary>The table function through which SQL reads CSV files with our reader: <c>etl_csv(number of the read)</c>.</summary>
internal static class CsvTable
{
    public const string Name = "etl_csv";

    // DuckDB asks for a source and disposes it with its plan, possibly more than once: it gets a view of the one that we own.
    public static TableFunction Function(ScanRegistry scans) =>
        new(Name, [LogicalType.BigInt], parameters => new CsvTableView(scans.Get((long)parameters[0]!)));

    private sealed class CsvTableView(CsvTableSource source) : ITableFunctionSource
    {
        public IReadOnlyList<LogicalField> Columns => source.Columns;

        public long? Cardinality => source.EstimatedRows;

        public ITableFunctionScan Open(IReadOnlyList<int> columns) => source.Open(columns);
    }
}
