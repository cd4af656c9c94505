using Etl.DataFrames.Types;
using Etl.Spark.Gateway;

namespace Etl.Spark.Run;

/// <summary>Asks Spark for the columns of files that carry their schema.</summary>
internal static class SchemaReader
{
    public static StructType Read(JavaThread thread, Session session, string format, IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> options)
    {
        using var reader = FileReader.Open(thread, session, format, schema: null, options);
        using var array = thread.NewTextArray(paths);
        using var frame = thread.Get(reader, "load", array);
        using var schema = thread.Get(frame, "schema");
        return SchemaJson.Parse((string)thread.Call(schema, "json")!);
    }
}
