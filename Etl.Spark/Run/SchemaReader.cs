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
        return Of(thread, frame);
    }

    /// <summary>The columns that a program gives for files, with those of their folders as Spark puts them.</summary>
    public static StructType WithFolders(
        JavaThread thread, Session session, string format, IReadOnlyList<string> paths, StructType schema, IReadOnlyDictionary<string, string> options)
    {
        using var reader = FileReader.Open(thread, session, format, schema, options);
        using var array = thread.NewTextArray(paths);
        using var frame = thread.Get(reader, "load", array);
        return new StructType(Of(thread, frame).Fields.Select(found =>
            schema.Fields.FirstOrDefault(field => string.Equals(field.Name, found.Name, StringComparison.OrdinalIgnoreCase)) ?? found));
    }

    /// <summary>The columns of a table in Spark's catalogue, or null when it has none of that name.</summary>
    public static StructType? OfTable(JavaThread thread, Session session, string name)
    {
        using var catalog = thread.Get(session.Object, "catalog");
        if (thread.Call(catalog, "tableExists", name) is not true)
        {
            return null;
        }

        using var frame = thread.Get(session.Object, "table", name);
        return Of(thread, frame);
    }

    private static StructType Of(JavaThread thread, JavaObject frame)
    {
        using var schema = thread.Get(frame, "schema");
        return SchemaJson.Parse((string)thread.Call(schema, "json")!);
    }
}
