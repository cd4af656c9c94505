using Etl.DataFrames.Engines;
using Etl.DataFrames.Engines.Csv;

namespace Etl.DuckDB.Files;

/// <summary>Spark's options of Parquet files, checked.</summary>
/// <param name="Codec">How DuckDB calls the compression.</param>
/// <param name="Extension">What the names of the files end with.</param>
internal sealed record ParquetOptions(string Codec, string Extension)
{
    /// <summary>Whether files that are read may have columns that others have not.</summary>
    /// <exception cref="DataFrames.UnsupportedOperationException">An option cannot be followed.</exception>
    public static bool Merges(IReadOnlyDictionary<string, string> options)
    {
        var bag = new OptionBag(DuckDbEngine.EngineName, options, "Parquet");
        var merges = bag.TakeFlag("mergeSchema", false);
        // Both differ from it only before the Gregorian calendar, where files say so.
        bag.TakeOnly("datetimeRebaseMode", "CORRECTED", "EXCEPTION");
        bag.TakeOnly("int96RebaseMode", "CORRECTED", "EXCEPTION");
        bag.RefuseRest("Leave it out.");
        return merges;
    }

    /// <exception cref="DataFrames.UnsupportedOperationException">An option cannot be followed.</exception>
    public static ParquetOptions ForWriting(FileTarget target)
    {
        var bag = new OptionBag(DuckDbEngine.EngineName, WriteOptions.Others(target), "Parquet");
        var options = bag.Take("compression", "parquet.compression")?.ToLowerInvariant() switch
        {
            null or "snappy" => new ParquetOptions("SNAPPY", ".snappy.parquet"),
            "none" or "uncompressed" => new ParquetOptions("UNCOMPRESSED", ".parquet"),
            "gzip" => new ParquetOptions("GZIP", ".gz.parquet"),
            "zstd" => new ParquetOptions("ZSTD", ".zstd.parquet"),
            "lz4_raw" or "lz4raw" => new ParquetOptions("LZ4_RAW", ".lz4raw.parquet"),
            var other => throw bag.Refused("compression", $"'{other}' is not written here: use snappy, gzip, zstd, lz4_raw or none."),
        };
        bag.RefuseRest("Leave it out.");
        return options;
    }
}
