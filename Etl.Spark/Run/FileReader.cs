using Etl.DataFrames.Plans;
using Etl.DataFrames.Types;
using Etl.Spark.Gateway;
using Etl.Spark.Sql;

namespace Etl.Spark.Run;

/// <summary>Opens files through Spark's own readers, with the options as the user gave them.</summary>
internal static class FileReader
{
    /// <summary>The files as a Dataset.</summary>
    public static JavaObject Read(JavaThread thread, Session session, FileSource source)
    {
        if (source.Format == FileSource.Table)
        {
            return thread.Get(session.Object, "table", source.Paths[0]);
        }

        using var reader = Open(thread, session, source.Format, source.Schema, source.Options);
        using var paths = thread.NewTextArray(source.Paths);
        return thread.Get(reader, "load", paths);
    }

    /// <summary>A DataFrameReader of Spark with its options set.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="session">The session.</param>
    /// <param name="format">The format.</param>
    /// <param name="schema">The columns, or null to take them from the files.</param>
    /// <param name="options">The options.</param>
    public static JavaObject Open(
        JavaThread thread, Session session, string format, StructType? schema, IEnumerable<KeyValuePair<string, string>> options)
    {
        var reader = thread.Get(session.Object, "read");
        IEnumerable<string> calls =
        [
            Command.Call(reader, "format", [format]),
            .. options.Select(option => Command.Call(reader, "option", [option.Key, option.Value])),
            .. schema is null || format == "jdbc" ? Array.Empty<string>() : [Command.Call(reader, "schema", [SparkDdl.Of(schema)])],
        ];
        thread.DoAll([.. calls]);
        return reader;
    }
}
