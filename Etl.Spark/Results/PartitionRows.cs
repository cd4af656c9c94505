using Apache.Arrow.Ipc;
using Etl.Spark.Gateway;
using Etl.Spark.Run;

namespace Etl.Spark.Results;

/// <summary>Fetches a result one batch after the other, computing a partition only when its rows are asked for: memory stays bounded.</summary>
internal static class PartitionRows
{
    public static IEnumerable<object?[]> Read(SparkRun run)
    {
        var thread = run.Thread;
        using var execution = thread.Get(run.Frame, "queryExecution");
        using var plan = thread.Get(execution, "executedPlan");
        var schema = ArrowSchemaMessage.Of(run);
        using var batches = thread.Get(run.Frame, "toArrowBatchRdd", plan);
        using var list = thread.Get(batches, "toJavaRDD");
        using var iterator = thread.Get(list, "toLocalIterator");
        while (thread.Call(iterator, "hasNext") is true)
        {
            var message = (byte[])thread.Call(iterator, "next")!;
            using var reader = new ArrowStreamReader(schema.Followed(message));
            while (reader.ReadNextRecordBatch() is { } batch)
            {
                using (batch)
                {
                    foreach (var row in ArrowRows.Read(batch))
                    {
                        yield return row;
                    }
                }
            }
        }
    }
}
