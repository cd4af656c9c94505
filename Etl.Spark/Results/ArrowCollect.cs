using System.Net.Sockets;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Etl.Spark.Gateway;
using Etl.Spark.Run;

namespace Etl.Spark.Results;

/// <summary>
/// Fetches a whole result in bulk: Spark runs the job and sends the rows over a socket of their own, as an Arrow stream whose batches come as the
/// tasks end, and behind it the order of the batches.
/// </summary>
internal static class ArrowCollect
{
    public static IEnumerable<object?[]> Read(SparkRun run) => Serve(run, run.Frame, Rows);

    /// <summary>The columns of a frame as Arrow sees them.</summary>
    public static Schema Schema(SparkRun run, JavaObject frame) => Serve(run, frame, server =>
    {
        using var reader = new ArrowStreamReader(server, leaveOpen: true);
        var schema = reader.Schema;
        while (reader.ReadNextRecordBatch() is { } batch)
        {
            batch.Dispose();
        }

        return schema;
    });

    private static T Serve<T>(SparkRun run, JavaObject frame, Func<ResultSocket, T> read)
    {
        using var served = run.Thread.Get(frame, "collectAsArrowToPython");
        var parts = run.Thread.Items(served, 3);
        using var server = (JavaObject)parts[2]!;
        try
        {
            using var socket = ResultSocket.Open(parts[0]!, (string?)parts[1]);
            var result = read(socket);
            run.Thread.Do(server, "getResult");
            return result;
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            // The server knows better why the stream broke.
            run.Thread.Do(server, "getResult");
            throw new GatewayClosedException("The rows of a result stopped coming.", error);
        }
    }

    private static IEnumerable<object?[]> Rows(ResultSocket socket)
    {
        var arrived = new List<object?[][]>();
        using (var reader = new ArrowStreamReader(socket, leaveOpen: true))
        {
            while (reader.ReadNextRecordBatch() is { } batch)
            {
                using (batch)
                {
                    arrived.Add(ArrowRows.Read(batch));
                }
            }
        }

        var order = new int[socket.ReadInt32()];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = socket.ReadInt32();
        }

        return order.SelectMany(index => arrived[index]);
    }
}
