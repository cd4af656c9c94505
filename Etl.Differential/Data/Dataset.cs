using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.Differential.Running;

namespace Etl.Differential.Data;

/// <summary>Random tables as the engines see them: constants, kept rows, or Parquet files that the left engine wrote.</summary>
internal sealed class Dataset(EnginePair engines, IReadOnlyList<TableData> tables, string folder) : IDisposable
{
    private static int _datasets;

    // The names of the files are part of the plan, which must not depend on what ran before.
    private readonly string _folder = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _datasets)}"));
    private readonly Dictionary<(TableData Table, Storage Storage), DataFrame> _frames = [];

    public IReadOnlyList<TableData> Tables => tables;

    /// <summary>A table; the same frame every time.</summary>
    public DataFrame Frame(TableData table, Storage storage)
    {
        if (!_frames.TryGetValue((table, storage), out var frame))
        {
            frame = storage is Storage.Parquet ? Written(table) : table.Frame(engines.Left);
            if (storage is Storage.Cached)
            {
                engines.Keep(frame.Plan);
            }

            _frames.Add((table, storage), frame);
        }

        return frame;
    }

    /// <summary>Numbers from a start up to an end.</summary>
    public DataFrame Numbers(long start, long end, long step) => engines.Left.Range(start, end, step);

    public void Dispose()
    {
        foreach (var ((_, storage), frame) in _frames)
        {
            if (storage is Storage.Cached)
            {
                engines.Forget(frame.Plan);
            }
        }

        _frames.Clear();
    }

    private DataFrame Written(TableData table)
    {
        var path = Path.Combine(_folder, table.Name);
        // Parquet in Spark's layout takes no commas, spaces or brackets in a name: the columns go by number and come back by name.
        var frame = table.Frame(engines.Left);
        var numbered = frame.Select([.. table.Columns.Select((column, i) => new Column(frame.Plan.Output[i]).As($"c_{i}"))]);
        numbered.Write().Parquet(path);
        var read = engines.Left.Read().Schema(new StructType(table.Columns.Select((column, i) => new StructField($"c_{i}", column.Type)))).Parquet(path);
        return read.Select([.. table.Columns.Select((column, i) => read[$"c_{i}"].As(column.Name))]);
    }
}
