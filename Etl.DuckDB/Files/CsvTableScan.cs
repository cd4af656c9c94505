using Etl.DuckDB.Csv;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Files;

/// <summary>One run of the CSV reader inside DuckDB: each of DuckDB's threads brings a worker and fills its chunks.</summary>
/// <param name="scan">The read.</param>
/// <param name="targets">For each column that DuckDB asks for, its place in the reader's projection; -1 for none.</param>
internal sealed class CsvTableScan(CsvScan scan, int[] targets) : ITableFunctionScan
{
    public int MaxThreads => Environment.ProcessorCount;

    public object CreateLocalState() => new Local(scan.CreateWorker(), [.. targets.Where(target => target >= 0).Select(_ => new VectorTarget())]);

    public int Fill(object? localState, DataChunkWriter chunk)
    {
        var local = (Local)localState!;
        for (var column = 0; column < targets.Length; column++)
        {
            if (targets[column] >= 0)
            {
                local.Targets[targets[column]].Attach(chunk[column]);
            }
        }

        return local.Worker.Fill(local.Targets, DataChunkWriter.Capacity);
    }

    private sealed record Local(CsvWorker Worker, VectorTarget[] Targets) : IDisposable
    {
        public void Dispose() => Worker.Dispose();
    }
}
