using Apache.Arrow;
using Apache.Arrow.Ipc;
using Etl.Spark.Run;

namespace Etl.Spark.Results;

/// <summary>The head of an Arrow stream: batches fetched one by one come without it.</summary>
internal sealed class ArrowSchemaMessage(byte[] head)
{
    /// <summary>The head for the rows of a run. An empty result has it too, and takes no job.</summary>
    public static ArrowSchemaMessage Of(SparkRun run)
    {
        using var empty = run.Thread.Get(run.Frame, "limit", 0);
        return new ArrowSchemaMessage(Write(ArrowCollect.Schema(run, empty)));
    }

    /// <summary>A stream of one batch.</summary>
    public MemoryStream Followed(byte[] batch) => new([.. head, .. batch]);

    private static byte[] Write(Schema schema)
    {
        using var stream = new MemoryStream();
        using var writer = new ArrowStreamWriter(stream, schema, leaveOpen: true);
        writer.WriteStart();
        return stream.ToArray();
    }
}
