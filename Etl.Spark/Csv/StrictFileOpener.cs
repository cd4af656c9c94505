using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;
using Etl.Spark.Gateway;

namespace Etl.Spark.Csv;

/// <summary>Finds out on the driver how a file has to be read, from its first bytes.</summary>
internal sealed class StrictFileOpener(JavaThread thread, Session session, StrictOptions options, StructType schema)
{
    private const int FirstHead = 64 * 1024;
    private const int LongestHead = 64 * 1024 * 1024;

    public StrictFile Open(string path)
    {
        using var file = HadoopFile.Open(thread, session, path);
        var head = ReadHead(file);
        IReadOnlyList<string> unknown = [];
        var layout = options.HasHeader
            ? StrictHeader.Match(path, head.Names, schema, options.LineNumberColumn, out unknown)
            : StrictHeader.ByPosition(schema, options.LineNumberColumn);
        var version = string.Create(CultureInfo.InvariantCulture, $"{path}\0{file.Length}\0{file.Modified}");
        return new StrictFile(
            StrictFile.NextNumber(), path, version, file.Length, layout, unknown, new RecordSql(options, schema, layout),
            head.HasLongRecords || session.StitchedFiles.Contains(version));
    }

    private FileHead ReadHead(HadoopFile file)
    {
        for (var size = FirstHead; ; size *= 4)
        {
            var bytes = file.Length == 0 ? [] : ReadHead(file, size);
            var head = FileHead.Read(file.Name, bytes, bytes.Length < size, options.Separator);
            if (head.HasRecord || size >= LongestHead)
            {
                return head.HasRecord ? head : throw new BadInputException(
                    file.Name, $"a record is longer than {LongestHead / 1024 / 1024} MB: look for a quote that is opened and not closed", 1);
            }
        }
    }

    private static byte[] ReadHead(HadoopFile file, int size)
    {
        try
        {
            return file.ReadHead(size);
        }
        catch (JavaException error) when (GzipFaults.IsGzip(file.Name) && GzipFaults.Explain(file.Name, error) is { } fault)
        {
            throw fault;
        }
    }
}
