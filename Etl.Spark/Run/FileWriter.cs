using Etl.DataFrames;
using Etl.DataFrames.Engines;
using Etl.Spark.Gateway;

namespace Etl.Spark.Run;

/// <summary>Writes files through Spark's own writers.</summary>
internal static class FileWriter
{
    /// <summary>Writes the rows of a run.</summary>
    public static void Write(SparkRun run, FileTarget target)
    {
        using var counter = RowCounter.On(run);
        using var writer = run.Thread.Get(counter.Frame, "write");
        using var partitions = run.Thread.NewTextArray(target.PartitionBy);
        IEnumerable<string> calls =
        [
            Command.Call(writer, "format", [target.Format]),
            Command.Call(writer, "mode", [Mode(target.Mode)]),
            Command.Call(writer, "partitionBy", [partitions]),
            .. target.Options.Select(option => Command.Call(writer, "option", [option.Key, option.Value])),
        ];
        run.Thread.RunAll([.. calls]);
        run.Thread.Call(writer, "save", target.Path);
        run.Action.RowsWritten = counter.Rows();
    }

    private static string Mode(SaveMode mode) => mode switch
    {
        SaveMode.Append => "append",
        SaveMode.Overwrite => "overwrite",
        SaveMode.Ignore => "ignore",
        _ => "errorifexists",
    };
}
