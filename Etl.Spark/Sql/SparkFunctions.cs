using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Sql.Translate;

namespace Etl.Spark.Sql;

/// <summary>Spark's functions in Spark SQL.</summary>
internal static class SparkFunctions
{
    // What is called in SQL as it is called in the plan.
    private static readonly string[] SameName =
    [
        "abs", "round", "bround", "ceil", "floor", "sqrt", "cbrt", "exp", "expm1", "ln", "log10", "log2", "log1p", "log", "signum", "rint", "sin", "cos", "tan",
        "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "degrees", "radians", "pow", "atan2", "hypot", "factorial", "width_bucket",
        "cot", "csc", "sec", "bit_get", "pmod", "shiftleft", "shiftright", "shiftrightunsigned", "bit_count",
        "coalesce", "nvl", "isnan", "nanvl", "greatest", "least", "assert_true", "raise_error",
        "datediff", "date_add", "date_sub", "year", "quarter", "month", "dayofmonth", "dayofweek", "weekday", "dayofyear", "weekofyear", "hour", "minute",
        "second", "last_day", "next_day", "add_months", "months_between", "trunc", "date_trunc", "date_format", "from_unixtime", "to_timestamp",
        "try_to_timestamp", "unix_timestamp", "timestamp_seconds", "timestamp_millis", "timestamp_micros", "unix_seconds", "unix_millis", "unix_micros",
        "unix_date", "date_from_unix_date", "from_utc_timestamp", "to_utc_timestamp", "make_date", "make_timestamp", "current_date", "current_timestamp",
        "concat", "concat_ws", "length", "char_length", "octet_length", "bit_length", "upper", "lower", "initcap", "soundex", "btrim", "ascii", "substring",
        "left", "right", "char", "mask", "luhn_check", "url_encode", "url_decode", "parse_url", "to_binary", "try_to_binary", "instr", "locate", "lpad", "rpad", "translate", "replace", "repeat", "space", "overlay", "substring_index", "split_part",
        "levenshtein", "sentences", "find_in_set", "elt", "format_number", "format_string", "startswith", "endswith", "contains", "str_to_map", "reverse",
        "rlike", "split", "regexp_extract", "regexp_extract_all", "regexp_replace", "regexp_count", "regexp_substr", "regexp_instr",
        "base64", "unbase64", "hex", "unhex", "bin", "conv", "md5", "sha1", "sha2", "crc32", "encode", "decode", "hash", "xxhash64",
        "array", "map", "size", "cardinality", "array_size", "array_distinct", "array_compact", "shuffle", "sort_array", "array_min", "array_max",
        "array_contains", "array_position", "array_remove", "array_append", "array_prepend", "array_insert", "array_union", "array_intersect", "array_except",
        "arrays_overlap", "array_join", "array_repeat", "slice", "flatten", "sequence", "get", "element_at", "try_element_at", "map_keys", "map_values",
        "map_entries", "map_contains_key", "map_from_arrays", "map_from_entries", "map_concat",
        "get_json_object", "json_array_length", "json_object_keys", "rand", "randn", "uuid", "monotonically_increasing_id", "spark_partition_id", "input_file_name",
        "to_number", "try_to_number", "to_char", "try_add", "try_subtract", "try_multiply", "try_divide",
    ];

    private static readonly string[] WithLambdas =
        ["transform", "filter", "exists", "forall", "aggregate", "zip_with", "array_sort", "transform_keys", "transform_values", "map_filter", "map_zip_with"];

    public static IReadOnlyDictionary<string, Translation> Scalars { get; } = new Dictionary<string, Translation>(
        SameName.Select(name => KeyValuePair.Create(name, Function(name))).Concat(WithLambdas.Select(name => KeyValuePair.Create(name, (Translation)HigherOrder))))
    {
        ["+"] = Template("({0} + {1})"),
        ["-"] = Template("({0} - {1})"),
        ["*"] = Template("({0} * {1})"),
        ["/"] = Template("({0} / {1})"),
        ["%"] = Template("({0} % {1})"),
        ["div"] = Template("({0} div {1})"),
        ["date_sequence"] = call => call.Texts.Count == 2 ? $"sequence({call.List})" : $"sequence({call[0]}, {call[1]}, make_interval(0, {call[2]}, 0, {call[3]}))",
        ["timestamp_sequence"] = SparkIntervals.Sequence,
        ["add_interval"] = SparkIntervals.Add,
        ["timestampadd"] = SparkIntervals.InUnits,
        ["timestampdiff"] = SparkIntervals.InUnits,
        ["&"] = Template("({0} & {1})"),
        ["|"] = Template("({0} | {1})"),
        ["^"] = Template("({0} ^ {1})"),
        // Without its own brackets a number would be one negative literal, which GROUP BY takes for a position.
        ["negative"] = Template("(- ({0}))"),
        ["bitwise_not"] = Template("(~ {0})"),

        ["="] = Template("({0} = {1})"),
        ["<"] = Template("({0} < {1})"),
        ["<="] = Template("({0} <= {1})"),
        [">"] = Template("({0} > {1})"),
        [">="] = Template("({0} >= {1})"),
        ["<=>"] = Template("({0} <=> {1})"),
        ["in"] = In,
        ["and"] = Between("AND"),
        ["or"] = Between("OR"),
        ["not"] = Template("(NOT {0})"),
        ["isnull"] = Template("({0} IS NULL)"),
        ["isnotnull"] = Template("({0} IS NOT NULL)"),
        ["case"] = Case,

        ["trim"] = Trim("BOTH"),
        ["ltrim"] = Trim("LEADING"),
        ["rtrim"] = Trim("TRAILING"),
        ["like"] = Template("({0} LIKE {1})"),
        ["ilike"] = Template("({0} ILIKE {1})"),
        ["yearofweek"] = Template("extract(YEAROFWEEK FROM {0})"),
        ["seconds_of_minute"] = Template("extract(SECOND FROM {0})"),

        ["array_reverse"] = Function("reverse"),
        ["array_item"] = Template("{0}[{1}]"),
        ["map_value"] = Template("element_at({0}, {1})"),
        ["getfield"] = Field,
        ["array_field"] = Field,
        ["struct"] = Struct,
        ["arrays_zip"] = call => $"CAST(arrays_zip({call.List}) AS {SparkDdl.Type(call.Type)})",
        ["from_json"] = call => $"from_json({call[0]}, {call.Context.Parameter(SparkDdl.Type(call.Type))}{Options(call, 2)})",
        ["from_csv"] = call => $"from_csv({call[0]}, {call.Context.Parameter(SparkDdl.Of((StructType)call.Type))}{Options(call, 2)})",
        ["to_json"] = call => $"to_json({call[0]}{Options(call, 1)})",
        ["to_csv"] = call => $"to_csv({call[0]}{Options(call, 1)})",
        ["schema_of_json"] = call => $"schema_of_json({call[0]}{Options(call, 1)})",
        ["schema_of_csv"] = call => $"schema_of_csv({call[0]}{Options(call, 1)})",
    };

    public static IReadOnlyDictionary<string, Translation> Aggregates { get; } = new Dictionary<string, Translation>(new[]
    {
        "count", "count_if", "sum", "try_sum", "avg", "try_avg", "min", "max", "max_by", "min_by", "bit_or", "bit_and", "bit_xor", "bool_and", "bool_or",
        "collect_list", "collect_set", "stddev_samp", "stddev_pop", "var_samp", "var_pop", "skewness", "kurtosis", "median", "corr", "covar_pop",
        "covar_samp", "regr_r2", "regr_slope", "regr_intercept", "regr_sxx", "regr_sxy", "regr_syy", "mode", "percentile", "approx_count_distinct", "percentile_approx", "grouping", "grouping_id",
    }.Select(name => KeyValuePair.Create(name, Function(name))))
    {
        ["first"] = Nth,
        ["last"] = Nth,
        ["product"] = Product,
    };

    // Spark has it in its API, not in SQL. Of nothing but nulls it is null.
    private static string Product(SqlCall call) => $"CASE WHEN count({call[0]}){call.Over} > 0 "
        + $"THEN aggregate(collect_list({(call.Distinct ? "DISTINCT " : "")}CAST({call[0]} AS DOUBLE)){call.Over}, 1D, (product, value) -> product * value) END";

    private static string HigherOrder(SqlCall call) =>
        $"{call.Function}({string.Join(", ", call.Arguments.Select((argument, i) => argument is Lambda lambda ? LambdaText(call, lambda, i) : call[i]))})";

    private static string LambdaText(SqlCall call, Lambda lambda, int index)
    {
        var variables = lambda.Parameters.Map(_ => call.Context.NextVariable());
        var heading = variables.Count switch { 0 => "", 1 => $"{variables[0]} -> ", _ => $"({string.Join(", ", variables)}) -> " };
        return $"{heading}{call.Lambda(index, variables)}";
    }

    // Spark takes no cast there, only map() itself.
    private static string Options(SqlCall call, int index) => call.Arguments.Count <= index
        ? ""
        : $", map({string.Join(", ", ((KeyValuePair<object, object?>[])((Literal)call.Arguments[index]).Value!).SelectMany(pair => new[] { pair.Key, pair.Value }).Select(call.Context.Parameter))})";

    private static Translation Trim(string side) => call => $"trim({side}{(call.Texts.Count == 2 ? $" {call[1]}" : "")} FROM {call[0]})";

    private static string Field(SqlCall call) =>
        $"{call[0]}.`{((string)((Literal)call.Arguments[1]).Value!).Replace("`", "``", StringComparison.Ordinal)}`";

    private static string Struct(SqlCall call) => $"named_struct({string.Join(", ", ((StructType)call.Type).Fields
        .SelectMany((field, i) => new[] { call.Context.Parameter(field.Name), call[i] }))})";

    private static string Nth(SqlCall call) => $"{call.Function}({call[0]}{(call.IgnoreNulls ? ", TRUE" : "")}){call.Over}";

    // Spark's grammar has no empty list. It holds nothing, but for null that is unknown.
    private static string In(SqlCall call) => call.Texts.Count == 1
        ? $"CASE WHEN {call[0]} IS NOT NULL THEN FALSE END"
        : $"({call[0]} IN ({string.Join(", ", call.Texts.Skip(1))}))";

    private static string Case(SqlCall call)
    {
        var branches = Enumerable.Range(0, call.Texts.Count / 2).Select(i => $" WHEN {call[2 * i]} THEN {call[(2 * i) + 1]}");
        return $"CASE{string.Concat(branches)}{(call.Texts.Count % 2 == 1 ? $" ELSE {call[call.Texts.Count - 1]}" : "")} END";
    }
}
