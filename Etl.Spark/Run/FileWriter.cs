using Etl.DataFrames;
using Etl.DataFrames.Engines;
using Etl.Spark.Gateway;

namespace Etl.Spark.Run;

/// <summary>Writes files through Spark's own writers.</summary>
internal static class FileWriter
{
    private const string Rows = "rows";

    /// <summary>Writes the rows of a run.</summary>
    public static void Write(SparkRun run, FileTarget target)
    {
        using var sorted = Sorted(run, target);
        using var counted = Observed.On(run.Thread, run.Session, sorted ?? run.Frame, $"count(1) AS {Rows}");
        using var writer = run.Thread.Get(counted.Frame, "write");
        using var partitions = run.Thread.NewTextArray(target.PartitionBy);
        IEnumerable<string> calls =
        [
            Command.Call(writer, "format", [target.Format]),
            Command.Call(writer, "mode", [Mode(target.Mode)]),
            .. target.Kind is TargetKind.Files or TargetKind.Table ? [Command.Call(writer, "partitionBy", [partitions])] : Array.Empty<string>(),
            .. target.Options.Where(option => !option.Key.StartsWith("etl.", StringComparison.Ordinal)).Select(option => Command.Call(writer, "option", [option.Key, option.Value])),
        ];
        run.Thread.DoAll([.. calls]);
        Bucket(run, writer, target);
        Save(run, writer, target);
        run.Action.RowsWritten = counted.Values(run.Thread, Rows).GetValueOrDefault(Rows) as long? ?? 0;
    }

    // The columns of the partitions come first: the writer sorts by them, unless the rows are.
    private static JavaObject? Sorted(SparkRun run, FileTarget target)
    {
        if (target.SortBy.Count == 0)
        {
            return null;
        }

        string[] columns = [.. target.PartitionBy, .. target.SortBy];
        using var others = run.Thread.NewTextArray(columns[1..]);
        return run.Thread.Get(run.Frame, "sortWithinPartitions", columns[0], others);
    }

    private static void Bucket(SparkRun run, JavaObject writer, FileTarget target)
    {
        if (target.Buckets is not { } buckets)
        {
            return;
        }

        using var columns = run.Thread.NewTextArray([.. buckets.Columns.Skip(1)]);
        run.Thread.Do(writer, "bucketBy", buckets.Count, buckets.Columns[0], columns);
        if (buckets.SortBy.Count > 0)
        {
            using var order = run.Thread.NewTextArray([.. buckets.SortBy.Skip(1)]);
            run.Thread.Do(writer, "sortBy", buckets.SortBy[0], order);
        }
    }

    private static void Save(SparkRun run, JavaObject writer, FileTarget target)
    {
        try
        {
            switch (target.Kind)
            {
                case TargetKind.Table:
                    run.Thread.Do(writer, "saveAsTable", target.Path);
                    break;
                case TargetKind.Insert:
                    run.Thread.Do(writer, "insertInto", target.Path);
                    break;
                case TargetKind.Options:
                    run.Thread.Do(writer, "save");
                    break;
                default:
                    run.Thread.Do(writer, "save", target.Path);
                    break;
            }
        }
        catch (JavaException error) when (error.Spark?.ErrorClass == "TABLE_OR_VIEW_ALREADY_EXISTS")
        {
            throw new AnalysisException($"Table '{target.Path}' is already there. Use Mode(\"overwrite\") to replace it or Mode(\"append\") to add to it.");
        }
        catch (JavaException error) when (error.Spark?.ErrorClass == "PATH_ALREADY_EXISTS")
        {
            throw new AnalysisException(
                $"Path '{target.Path}' already has data. Use Mode(\"overwrite\") to replace it or Mode(\"append\") to add to it.");
        }
    }

    private static string Mode(SaveMode mode) => mode switch
    {
        SaveMode.Append => "append",
        SaveMode.Overwrite => "overwrite",
        SaveMode.Ignore => "ignore",
        _ => "errorifexists",
    };
}
