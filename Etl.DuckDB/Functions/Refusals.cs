using Etl.DataFrames;

namespace Etl.DuckDB.Functions;

/// <summary>
/// What this engine refuses when a plan is made, because its answer would not be Spark's: the table behind <c>docs/engine-differences.md</c>.
/// </summary>
/// <param name="Operation">What is refused.</param>
/// <param name="Reason">Why, and what to use instead.</param>
internal sealed record RefusedOperation(string Operation, string Reason)
{
    /// <summary>The error.</summary>
    public UnsupportedOperationException Error() => new(DuckDbEngine.EngineName, Operation, Reason);
}

/// <summary>The refusals of functions and casts.</summary>
internal static class Refusals
{
    public static RefusedOperation NumberPattern { get; } = new("function 'format_number' with a pattern", "Give a number of decimals, or use ToChar.");

    public static RefusedOperation LeftOfBytes { get; } = new("function 'left' with bytes", "Use Substring, which takes bytes.");

    public static RefusedOperation SearchInBytes { get; } = new("a search in bytes by 'startswith', 'endswith' or 'contains'", "Search in Hex(bytes), or Decode them first.");

    public static RefusedOperation Shuffle { get; } = new("function 'shuffle'", "It has no fixed answer: sort by a column instead.");

    public static RefusedOperation Sentences { get; } = new("function 'sentences'", "Java's dictionaries say where sentences and words end: use Split.");

    public static RefusedOperation ParseUrl { get; } = new("function 'parse_url'", "Java's rules say what the parts of a URL are: use RegexpExtract.");

    public static RefusedOperation Mode { get; } = new("function 'mode'", "Which of several equally frequent values it gives is left open: count by the value, sort and take the first.");

    public static RefusedOperation FormatConversion { get; } = new(
        "function 'format_string' with another conversion than %s %d %x %X %o %f %e %E %c %b %n %%", "Write the text with Concat.");

    public static RefusedOperation FormatOfParts { get; } = new("function 'format_string' with bytes, arrays, maps or structs", "Write them with ToJson or Hex, or cast them to string.");

    public static RefusedOperation TwinFields { get; } = new("a struct with two fields whose names differ in nothing but case", "Give each field a name of its own.");

    public static RefusedOperation NestedCast { get; } = new("a cast of arrays, maps or structs whose parts are numbers with a fraction", "Cast the parts one by one.");

    public static RefusedOperation ApproximateCount { get; } = new("function 'approx_count_distinct'", "Spark estimates by a method of its own: use CountDistinct, which is exact.");

    public static RefusedOperation FromCsv { get; } = new("functions 'from_csv' and 'schema_of_csv'", "Take the line apart with Split and cast the parts, or read the file with Csv.");

    public static RefusedOperation KeysWithParts { get; } = new("function 'to_json' of maps whose keys are bytes, arrays or structs", "Java writes such a key as where it lies in memory: turn the keys into texts.");

    public static RefusedOperation CsvOfParts { get; } = new("function 'to_csv' of bytes, arrays, maps or structs", "Java writes such a value as where it lies in memory: write it with ToJson or Hex.");

    public static RefusedOperation ByChance { get; } = new("functions 'rand', 'randn' and 'uuid'", "Spark draws by a method of its own, in each partition anew: use Sample, RandomSplit or SampleBy, or XXHash64 of the columns.");

    public static RefusedOperation OfPartition { get; } = new("functions 'monotonically_increasing_id', 'spark_partition_id' and 'input_file_name'", "They tell how Spark computes: use RowNumber over an ordered window, or a column of the files.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RefusedOperation> All { get; } =
        [NumberPattern, LeftOfBytes, SearchInBytes, Shuffle, FormatConversion, FormatOfParts, Sentences, ParseUrl, Mode, NestedCast, TwinFields, ApproximateCount, FromCsv, KeysWithParts, CsvOfParts, ByChance, OfPartition];

    /// <summary>What Java's regular expressions have and is refused in a pattern.</summary>
    public static IReadOnlyList<string> Patterns { get; } =
    [
        "`\\G`, `\\X`, `\\N{…}`", "the flags `d`, `u`, `U`", "`\\p{…}` of scripts, blocks and binary properties (categories and POSIX names are there)",
        "a reference to a group while case is ignored", "`\\Q…\\E` inside a class", "half a surrogate pair",
    ];
}
