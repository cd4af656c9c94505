using System.Collections.Concurrent;
using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv;
using Etl.DuckDB.Csv.PlainLines;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Files;

/// <summary>CSV files that a statement reads, from before it is planned until after it has ended.</summary>
internal sealed class CsvTableSource
{
    private readonly FileSource _file;
    private readonly CsvFiles _files;
    private readonly CsvOptions _options;
    private readonly BadRecordFiles? _badRecords;
    private readonly CancellationToken _cancellationToken;
    private readonly long _size;
    private readonly ConcurrentBag<CsvScan> _scans = [];

    public CsvTableSource(FileSource file, CsvFiles files, CancellationToken cancellationToken)
    {
        files.Require(file.Paths);
        var options = file.OptionMap;
        (_file, _files, _cancellationToken) = (file, files, cancellationToken);
        _options = file.Format == LineOptions.Format
            ? LineOptions.Parse(options)
            : CsvOptions.Parse(options.Where(option => option.Key != StrictOptions.BadRecordsPath).ToDictionary());
        RequireText(file.Schema, _options);
        _badRecords = options.TryGetValue(StrictOptions.BadRecordsPath, out var folder) ? new BadRecordFiles(folder) : null;
        Columns = [.. file.Schema.Fields.Select(column => new LogicalField(column.Name, DuckDbTypes.Logical(column.DataType)))];
        _size = file.Paths.Sum(files.SizeOf);
        EstimatedRows = files.EstimateRows(file);
    }

    public IReadOnlyList<LogicalField> Columns { get; }

    public long EstimatedRows { get; }

    // A file that is not yet opened counts, so that the end does not move away; a statement may scan the source twice.
    public (long Read, long Total) Progress => (_scans.Sum(scan => scan.BytesRead), _size * Math.Max(1, _scans.Count));

    public ITableFunctionScan Open(IReadOnlyList<int> columns)
    {
        // A query that needs no column, such as count(*), asks for a row number that nobody reads.
        var projection = columns.Where(column => column >= 0 && column < Columns.Count).ToArray();
        var scan = new CsvScan(_file.Paths, _options, _file.Schema, projection, _badRecords, path => _files.Open(path, _cancellationToken), _cancellationToken);
        _scans.Add(scan);
        return new CsvTableScan(scan, [.. columns.Select(column => Array.IndexOf(projection, column))]);
    }

    /// <summary>Ends the read and adds what it read.</summary>
    public void End(ConcurrentBag<InputMetrics> inputs)
    {
        foreach (var scan in _scans)
        {
            foreach (var file in scan.Metrics)
            {
                inputs.Add(new InputMetrics(file.Path, file.RecordsRead, file.BadRecords, file.StoredBytes, file.UnknownColumns));
            }

            scan.Dispose();
        }

        _badRecords?.Dispose();
    }

    // The text of malformed records goes there.
    private static void RequireText(StructType schema, CsvOptions options)
    {
        if (options.Spark is { } spark && schema.Fields.FirstOrDefault(field => CsvOptions.Same(field.Name, spark.CorruptRecordColumn)) is { DataType: not StringType } wrong)
        {
            throw new AnalysisException(
                $"Column '{wrong.Name}' takes malformed records and must be a string, not '{wrong.DataType}'. Name another one with the option 'columnNameOfCorruptRecord'.");
        }
    }
}
