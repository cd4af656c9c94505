using System.Text;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.Spark;

namespace Etl.DuckDB.Csv.PlainLines;

/// <summary>How the lines of text and JSON files are read: as they are, with the file and the number of each.</summary>
internal static class LineOptions
{
    /// <summary>The format of a source of lines.</summary>
    public const string Format = "lines";

    /// <summary>The option that makes a whole file one line.</summary>
    public const string WholeFile = "wholefile";

    /// <summary>The columns of a source of lines.</summary>
    public static StructType Schema { get; } = new(
        new StructField("value", new StringType()), new StructField("path", new StringType(), IsNullable: false), new StructField("line", new LongType(), IsNullable: false));

    public static CsvOptions Parse(IReadOnlyDictionary<string, string> options)
    {
        var bag = new OptionBag(DuckDbEngine.EngineName, options, "Text");
        return new CsvOptions
        {
            Lines = true,
            Encoding = TextEncodings.Find(bag),
            Spark = new SparkOptions { MultiLine = bag.TakeFlag(WholeFile, false), LineSeparator = Separator(bag) },
        };
    }

    private static byte[] Separator(OptionBag bag) => bag.Take("lineSep") switch
    {
        null => [],
        "" => throw bag.Refused("lineSep", "Leave it out: LF, CRLF and CR all end a line then."),
        var text => Encoding.UTF8.GetBytes(text),
    };
}
