using Etl.Differential.Plans;
using static Etl.Differential.Shapes.Slots;

namespace Etl.Differential.Shapes;

/// <summary>Functions on texts, their patterns and encodings, and on JSON.</summary>
internal static class TextShapes
{
    private static readonly Slot Listing = Mostly(Kind.String, Constants.ListTexts);
    private static readonly Slot Json = Mostly(Kind.String, Constants.Jsons);
    private static readonly Slot Position = Small(Constants.Positions);
    private static readonly Slot Count = Small(Constants.Counts);

    public static IReadOnlyList<FunctionShape> All { get; } =
    [
        new("concat_ws", [Text, Text, Text, ArrayOfTexts], 1, false),
        new("length", [TextOrBytes], 1, false),
        new("substring", [TextOrBytes, Position, Position], 3, false),
        new("left", [Text, Count], 2, false),
        new("right", [Text, Count], 2, false),
        new("locate", [Mostly(Kind.String, Constants.Delimiters), Listing, Count], 2, false),
        new("instr", [Listing, Mostly(Kind.String, Constants.Delimiters)], 2, false),
        .. new[] { "lpad", "rpad" }.Select(name => new FunctionShape(name, [Text, Count, Text], 3, false)),
        new("repeat", [Text, Count], 2, false),
        new("space", [Count], 1, false),
        new("overlay", [Text, Text, Count, Count], 3, false),
        new("substring_index", [Listing, Mostly(Kind.String, Constants.Delimiters), Count], 3, false),
        new("split_part", [Listing, Mostly(Kind.String, Constants.Delimiters), One(Constants.NotZero)], 3, false),
        new("levenshtein", [Text, Text, Count], 2, false),
        new("find_in_set", [Mostly(Kind.String, Constants.Keys), Listing], 2, false),
        new("elt", [Count, Text, Text, Text], 2, true),
        new("format_number", [Number, One(0, 2, 1, 10, -1)], 2, false),
        new("format_string", [One("%s|%s", "<%s>%s", "%2$s %1$s", "%%%s %10s", "%-5s|%s"), Text, Number], 3, false),
        .. new[] { "startswith", "endswith", "contains" }.Select(name => new FunctionShape(name, [Text, Text], 2, false)),
        new("str_to_map", [Mostly(Kind.String, Constants.MapTexts), One(","), One(":")], 1, true),

        .. new[] { "like", "ilike" }.Select(name => new FunctionShape(name, [Text, Pattern(Constants.LikePatterns)], 2, false)),
        new("rlike", [Text, Pattern(Constants.Regexes)], 2, false),
        new("split", [Listing, Pattern(Constants.Regexes), Count], 2, false),
        .. new[] { "regexp_extract", "regexp_extract_all" }.Select(name => new FunctionShape(name, [Listing, Pattern(Constants.Regexes), One(Constants.Groups)], 2, true)),
        new("regexp_replace", [Listing, Pattern(Constants.Regexes), One(Constants.Replacements), One(1, 2)], 3, false),
        new("regexp_count", [Listing, Pattern(Constants.Regexes)], 2, false),
        new("regexp_substr", [Listing, Pattern(Constants.Regexes)], 2, false),
        new("regexp_instr", [Listing, Pattern(Constants.Regexes), One(0, 1)], 2, false),

        new("hex", [(make, subject, depth) => make.Of(make.Choices.Pick([Kind.String, Kind.Long, Kind.Binary, Kind.Int]), depth)], 1, false),
        new("unhex", [Mostly(Kind.String, Constants.NumberTexts)], 1, true),
        new("unbase64", [Mostly(Kind.String, ["YQ==", "", "w6k=", "YWJj"])], 1, true),
        new("conv", [Mostly(Kind.String, Constants.NumberTexts), One(Constants.Bases), One(Constants.Bases)], 3, true),
        new("sha2", [Binary, One(Constants.ShaBits)], 2, false),
        new("encode", [Text, One(Constants.Charsets)], 2, true),
        new("decode", [Binary, One(Constants.Charsets)], 2, true),
        .. new[] { "hash", "xxhash64" }.Select(name => new FunctionShape(name, [Hashed, Hashed, Hashed], 1, false)),
        // Of an empty text Spark 3.5 wants to see a character, and says so in Java's words.
        .. new[] { "to_number", "try_to_number" }.Select(name => new FunctionShape(name, [One(Constants.NumberTexts.Where(text => !"".Equals(text)).ToList()), One(Constants.NumberFormats)], 2, name == "to_number")),
        new("to_char", [DecimalNumber, One(Constants.NumberFormats)], 2, false),

        new("get_json_object", [Json, Mostly(Kind.String, Constants.JsonPaths)], 2, false),
        new("json_array_length", [Json], 1, false),
        new("json_object_keys", [Json], 1, false),
        new("to_json", [Nested], 1, false),
        new("from_json", [Json, One(Constants.JsonSchemas)], 2, false),
        new("schema_of_json", [One(Constants.Jsons)], 1, true),
        // Spark 3.5 writes the address of a nested or binary value.
        new("to_csv", [PlainStruct], 1, false),
    ];
}
