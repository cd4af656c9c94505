namespace Etl.DataFrames.Analysis;

/// <summary>Functions that Spark SQL has and this library has not, with what to do instead.</summary>
internal static class LackingFunctions
{
    private const string NoZone = "There are no timestamps without a time zone: use 'to_timestamp', 'make_timestamp' or 'current_timestamp', whose zone is UTC.";
    private const string OfTheJvm = "Methods of a JVM are not called: write it with the functions that there are.";
    private const string Secrets = "Encrypt before the data is loaded, or in the store that holds it.";
    private const string Session = "It depends on who runs the program: pass such a value in as a parameter.";
    private const string Sketch = "Sketches are Spark's own: count exactly with 'count(DISTINCT …)'.";
    private const string Windows = "Group by 'date_trunc(unit, time)' instead.";
    private const string Xml = "XML is not read here: convert it to JSON first and use 'get_json_object'.";

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["aes_decrypt"] = Secrets,
        ["aes_encrypt"] = Secrets,
        ["bitmap_bit_position"] = Sketch,
        ["bitmap_bucket_number"] = Sketch,
        ["bitmap_construct_agg"] = Sketch,
        ["bitmap_count"] = Sketch,
        ["bitmap_or_agg"] = Sketch,
        ["convert_timezone"] = NoZone,
        ["count_min_sketch"] = Sketch,
        ["current_catalog"] = "Ask Catalog().CurrentDatabase() in the program.",
        ["current_database"] = "Ask Catalog().CurrentDatabase() in the program.",
        ["current_schema"] = "Ask Catalog().CurrentDatabase() in the program.",
        ["current_user"] = Session,
        ["histogram_numeric"] = "Use 'width_bucket' and count.",
        ["hll_sketch_agg"] = Sketch,
        ["hll_sketch_estimate"] = Sketch,
        ["hll_union"] = Sketch,
        ["hll_union_agg"] = Sketch,
        ["input_file_block_length"] = "Use 'input_file_name'.",
        ["input_file_block_start"] = "Use 'input_file_name'.",
        ["java_method"] = OfTheJvm,
        ["localtimestamp"] = NoZone,
        ["make_timestamp_ntz"] = NoZone,
        ["range"] = "Frames of numbers come from SparkSession.Range.",
        ["reflect"] = OfTheJvm,
        ["session_window"] = "Number the sessions with a window: 'lag' and a running sum.",
        ["sql_keywords"] = "It makes a table, which SQL statements take.",
        ["to_timestamp_ntz"] = NoZone,
        ["try_aes_decrypt"] = Secrets,
        ["user"] = Session,
        ["version"] = "Ask SparkSession.Version() in the program.",
        ["when"] = "Write CASE WHEN … THEN … END.",
        ["window"] = Windows,
        ["window_time"] = Windows,
        ["xpath"] = Xml,
        ["xpath_boolean"] = Xml,
        ["xpath_double"] = Xml,
        ["xpath_float"] = Xml,
        ["xpath_int"] = Xml,
        ["xpath_long"] = Xml,
        ["xpath_number"] = Xml,
        ["xpath_short"] = Xml,
        ["xpath_string"] = Xml,
    };

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Names => Reasons.Keys;

    /// <summary>Why there is none and what to use; null for a name that Spark has not, or that is supported.</summary>
    public static string? Reason(string name) => Reasons.GetValueOrDefault(name.ToLowerInvariant());
}
