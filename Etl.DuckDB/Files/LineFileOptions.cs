using Etl.DataFrames;
using Etl.DataFrames.Engines;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels.Json;

namespace Etl.DuckDB.Files;

/// <summary>How the files of lines are written.</summary>
/// <param name="Header">The line at the start of each file, or null for none.</param>
/// <param name="LineEnd">What ends a line.</param>
/// <param name="IsCompressed">Whether files are compressed with gzip.</param>
/// <param name="SkipsEmpty">Whether a line without characters is left out: that of a single null in CSV.</param>
internal sealed record LineFileOptions(string? Header, string LineEnd, bool IsCompressed, bool SkipsEmpty)
{
    private static readonly string[] Formatting = ["compression", "codec", "header", "encoding", "charset", "linesep"];

    /// <exception cref="UnsupportedOperationException">An option cannot be followed.</exception>
    public static LineFileOptions Of(FileTarget target)
    {
        var bag = new OptionBag(DuckDbEngine.EngineName, target.Options.Where(option => Formatting.Contains(option.Key)).ToDictionary(), target.Format.ToUpperInvariant());
        var hasHeader = bag.TakeFlag("header", false) && target.Format == "csv";
        bag.TakeOnly("encoding", "UTF-8", "UTF8");
        bag.TakeOnly("charset", "UTF-8", "UTF8");
        var isCompressed = bag.Take("compression", "codec")?.ToLowerInvariant() switch
        {
            null or "none" or "uncompressed" => false,
            "gzip" => true,
            var other => throw bag.Refused("compression", $"'{other}' is not written here: use gzip or none."),
        };
        RefuseOthers(target);
        return new LineFileOptions(hasHeader ? Names(target) : null, bag.Take("lineSep") ?? "\n", isCompressed, target.Format == "csv");
    }

    /// <summary>What the names of the files end with.</summary>
    public string Extension(string format) => $".{(format == "text" ? "txt" : format)}{(IsCompressed ? ".gz" : "")}";

    // Those of CSV and JSON are checked with the lines.
    private static void RefuseOthers(FileTarget target)
    {
        if (target.Format == "text")
        {
            new OptionBag(DuckDbEngine.EngineName, WriteOptions.Others(target).Where(option => !Formatting.Contains(option.Key)).ToDictionary(), "TEXT").RefuseRest("Leave it out.");
        }
    }

    private static string Names(FileTarget target)
    {
        var own = WriteOptions.Others(target).Where(option => option.Key == "linesep" || !Formatting.Contains(option.Key)).ToDictionary();
        return CsvLine.Header(new StructType(target.Schema.Fields.Where(field => !target.PartitionBy.Contains(field.Name))), CsvWriteOptions.Parse(own));
    }
}
