namespace Etl.Jobs.Settings;

/// <summary>Every setting there is.</summary>
internal static class SettingCatalog
{
    /// <summary>The settings file that is read without being named.</summary>
    public const string FileName = "etl.json";

    /// <summary>The folder of the lake unless a setting says otherwise.</summary>
    public const string DefaultLake = "lake";

    /// <summary>The folder of the sample, and of the raw files unless a setting says otherwise.</summary>
    public const string SampleFolder = "sample-data";

    /// <summary>Leaves room for the program beside the engine when both may have 2 GB.</summary>
    public const string DefaultMemoryLimit = "1600MB";

    public static Setting Date { get; } = new("date", "DATE", null, "none", "The business date, such as 2025-11-29. It names the files.");

    public static Setting Input { get; } = new(
        "input", "DIR", SampleFolder, SampleFolder, "The folder of the raw files, <table>_<date>.csv.gz, or s3://bucket/folder.");

    public static Setting Output { get; } = new("output", "LAKE", DefaultLake, DefaultLake, "The folder of the lake.");

    public static Setting RejectLimit { get; } = new(
        "reject_limit", "PERCENT", "50%", "50%", "The share of a file's rows that may be set aside before the run is refused.");

    public static Setting Mode { get; } = new(
        "mode", "MODE", "snapshot", "snapshot",
        "What the files of a date hold: snapshot (the whole history so far) or increment (what is new or changed; only the weeks that it touches are computed anew).");

    public static Setting History { get; } = new(
        "history", "TYPE", "none", "none", "none, or type2: keeps former attributes of stores and products in dim_store_history and dim_product_history.");

    public static Setting Engine { get; } = new(
        "engine", "NAME", null, "duckdb; spark under spark-submit", "The engine that computes: duckdb or spark.");

    public static Setting Master { get; } = new(
        "master", "URL", null, "local[*]", "Where Spark runs when etl starts it, such as local[4] or spark://host:7077.");

    public static Setting Conf { get; } = new(
        "conf", "KEY=VALUE", null, "none", "Settings of Spark with ';' between them, such as spark.driver.memory=4g;spark.executor.cores=2.");

    public static Setting Threads { get; } = new("threads", "N", null, "one per core", "How many threads the engine may use.");

    public static Setting MemoryLimit { get; } = new(
        "memory_limit", "SIZE", DefaultMemoryLimit, DefaultMemoryLimit, "How much memory the engine may use before it spills to disk.");

    public static Setting TempDir { get; } = new(
        "temp_dir", "DIR", null, "the system's", "The folder where the engine spills when memory is short.");

    /// <summary>The settings of the engine, which every command that computes has.</summary>
    public static IReadOnlyList<Setting> OfEngine { get; } = [Engine, Threads, MemoryLimit, TempDir, Master, Conf];

    /// <summary>All settings.</summary>
    public static IReadOnlyList<Setting> All { get; } = [Date, Input, Output, Mode, History, RejectLimit, .. OfEngine];
}
