using Etl.DataFrames.Engines.Csv;
using Etl.DuckDB.Csv.Spark;

namespace Etl.DuckDB.Csv;

/// <summary>Reads the options of a read: strict ones with 'etl.strict', else Spark's.</summary>
internal static class CsvOptionParser
{
    public static CsvOptions Parse(IReadOnlyDictionary<string, string> options)
    {
        var bag = new OptionBag(DuckDbEngine.EngineName, options);
        return bag.TakeFlag(StrictOptions.Name, false) ? Strict(StrictOptions.Parse(bag)) : SparkOptionParser.Parse(bag);
    }

    private static CsvOptions Strict(StrictOptions options) => new()
    {
        Strict = true,
        Header = options.HasHeader,
        Mode = options.Mode,
        LineNumberColumn = options.LineNumberColumn,
        Dialect = new((byte)options.Separator, (byte)'"'),
    };
}
