using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels.Texts;
using static Etl.DataFrames.Sql.Translate;

namespace Etl.DuckDB.Functions;

/// <summary>Functions on texts. DuckDB's own are used where they count characters and compare bytes as Spark does.</summary>
internal static class DuckDbTexts
{
    public static IReadOnlyDictionary<string, Translation> All { get; } = new Dictionary<string, Translation>(KernelCall.All(
        "upper", "lower", "initcap", "reverse", "soundex", "right", "lpad", "rpad", "substring_index", "split_part", "find_in_set", "levenshtein",
        "elt", "char", "mask", "luhn_check", "url_encode", "url_decode", "to_binary", "try_to_binary", "concat_ws", "translate", "unbase64", "unhex", "conv", "crc32", "decode", "to_number", "try_to_number", "to_char"))
    {
        // DuckDB's concat() skips nulls, || does not.
        ["concat"] = Concat,
        ["length"] = Typed(Length, DuckDbTypes.Name),
        ["char_length"] = Typed(Length, DuckDbTypes.Name),
        ["octet_length"] = Typed(Bytes, DuckDbTypes.Name),
        ["bit_length"] = Typed(call => $"(8 * {Bytes(call)})", DuckDbTypes.Name),
        // Without a second argument DuckDB trims all blanks of Unicode.
        ["trim"] = Trim("trim"),
        ["btrim"] = Trim("trim"),
        ["ltrim"] = Trim("ltrim"),
        ["rtrim"] = Trim("rtrim"),
        ["ascii"] = Typed(Function("ascii"), DuckDbTypes.Name),
        ["substring"] = Substring,
        ["left"] = call => call.Type is BinaryType ? throw Refusals.LeftOfBytes.Error() : KernelCall.Kernel(call),
        // From no position on nothing is found, as in Hive.
        ["locate"] = call => call.Texts.Count == 2 ? Typed(Template("instr({1}, {0})"), DuckDbTypes.Name)(call)
            : call.Arguments[2].Nullable ? $"CASE WHEN {call[2]} IS NULL THEN 0::INTEGER ELSE {KernelCall.Kernel(call)} END"
            : KernelCall.Kernel(call),
        ["instr"] = Typed(Function("instr"), DuckDbTypes.Name),
        ["replace"] = call => call.Texts.Count == 2 ? $"replace({call.List}, '')" : Function("replace")(call),
        ["repeat"] = Function("repeat"),
        ["space"] = Template("repeat(' ', {0})"),
        ["overlay"] = call => call.Texts.Count == 4
            ? KernelCall.Kernel(call)
            : $"{call.Context.Kernel("overlay", [.. call.Arguments.Select(argument => argument.Type), new IntegerType()], call.Type)}({call.List}, (-1)::INTEGER)",
        ["startswith"] = Search("starts_with"),
        ["endswith"] = Search("ends_with"),
        ["contains"] = Search("contains"),
        ["format_number"] = call => call.Arguments[1].Type is StringType ? throw Refusals.NumberPattern.Error() : KernelCall.Kernel(call),
        ["format_string"] = Format,
        ["parse_url"] = Refuse(DuckDbEngine.EngineName, Refusals.ParseUrl.Reason),
        ["sentences"] = Refuse(DuckDbEngine.EngineName, Refusals.Sentences.Reason),

        ["base64"] = Function("to_base64"),
        ["hex"] = Function("hex"),
        ["bin"] = Function("bin"),
        ["md5"] = Function("md5"),
        ["sha1"] = Function("sha1"),
        ["sha2"] = KernelCall.Kernel,
        ["encode"] = KernelCall.Kernel,
        ["hash"] = KernelCall.Kernel,
        ["xxhash64"] = KernelCall.Kernel,
    };

    private static string Concat(SqlCall call) => call.Type is ArrayType ? KernelCall.Named("array_concat")(call)
        : call.Texts.Count == 0 ? "''"
        : $"({string.Join(" || ", call.Texts)})";

    private static string Length(SqlCall call) => call.Arguments[0].Type is BinaryType ? $"octet_length({call[0]})" : $"length({call[0]})";

    private static string Bytes(SqlCall call) => call.Arguments[0].Type is BinaryType ? $"octet_length({call[0]})" : $"octet_length(encode({call[0]}))";

    private static Translation Trim(string function) => call => $"{function}({call[0]}, {(call.Texts.Count == 2 ? call[1] : "' '")})";

    // Counted from the start, DuckDB's substring is Spark's.
    private static string Substring(SqlCall call) => (call.Type, call.Arguments[1], call.Arguments[2]) switch
    {
        (StringType, Literal { Value: int position and >= 0 }, Literal { Value: int length }) =>
            $"substring({call[0]}, {Math.Max(position, 1)}, {Math.Max(length, 0)})",
        _ => KernelCall.Kernel(call),
    };

    private static Translation Search(string function) => call => call.Arguments[0].Type is BinaryType ? throw Refusals.SearchInBytes.Error() : Function(function)(call);

    private static string Format(SqlCall call) => call.Arguments.Any(argument => argument.Type is not (AtomicType or NullType) or BinaryType) ? throw Refusals.FormatOfParts.Error()
        : call.Arguments[0] is Literal { Value: string format } && !FormatText.CanWrite(format) ? throw Refusals.FormatConversion.Error() : KernelCall.Kernel(call);
}
