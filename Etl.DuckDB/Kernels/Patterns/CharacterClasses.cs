namespace Etl.DuckDB.Kernels.Patterns;

/// <summary>The character classes that Java's patterns know by name.</summary>
internal static class CharacterClasses
{
    private static readonly CodePointSet Lower = CodePointSet.Range('a', 'z'), Upper = CodePointSet.Range('A', 'Z'), Number = CodePointSet.Range('0', '9');

    public static CodePointSet Space { get; } = CodePointSet.Of(" \t\n\u000B\f\r");

    private static readonly CodePointSet Graph = CodePointSet.Range(0x21, 0x7E);

    private static readonly Dictionary<string, CodePointSet> Posix = new()
    {
        ["Lower"] = Lower,
        ["Upper"] = Upper,
        ["ASCII"] = CodePointSet.Range(0, 0x7F),
        ["Alpha"] = Lower | Upper,
        ["Digit"] = Number,
        ["Alnum"] = Lower | Upper | Number,
        ["Punct"] = Graph & !(Lower | Upper | Number),
        ["Graph"] = Graph,
        ["Print"] = CodePointSet.Range(0x20, 0x7E),
        ["Blank"] = CodePointSet.Of(" \t"),
        ["Cntrl"] = CodePointSet.Range(0, 0x1F) | CodePointSet.Range(0x7F, 0x7F),
        ["XDigit"] = Number | CodePointSet.Range('a', 'f') | CodePointSet.Range('A', 'F'),
        ["Space"] = Space,
    };

    public static CodePointSet Digit => Number;

    public static CodePointSet Word { get; } = Lower | Upper | Number | CodePointSet.Of("_");

    public static CodePointSet Horizontal { get; } =
        CodePointSet.Of(" \t\u00A0\u1680\u180E\u202F\u205F\u3000") | CodePointSet.Range(0x2000, 0x200A);

    public static CodePointSet Vertical { get; } = CodePointSet.Of("\n\u000B\f\r\u0085\u2028\u2029");

    public static CodePointSet LineEnd { get; } = CodePointSet.Of("\n\r\u0085\u2028\u2029");

    /// <summary>The class of <c>\p{name}</c>, or null if it is none that is known here.</summary>
    public static CodePointSet? Named(string name)
    {
        if (Posix.TryGetValue(name, out var posix))
        {
            return posix;
        }

        var category = name.StartsWith("Is", StringComparison.Ordinal) ? name[2..]
            : name.StartsWith("gc=", StringComparison.Ordinal) ? name[3..]
            : name.StartsWith("general_category=", StringComparison.Ordinal) ? name["general_category=".Length..]
            : name;
        return category switch
        {
            "L" or "M" or "N" or "Z" or "C" or "P" or "S" => CodePointSet.OfCategories(category),
            "LC" => CodePointSet.OfCategories("Lu", "Ll", "Lt"),
            "LD" => CodePointSet.OfCategories("L", "Nd"),
            "L1" => CodePointSet.Range(0, 0xFF),
            "all" => CodePointSet.All,
            "Letter" => CodePointSet.OfCategories("L"),
            "Digit" => CodePointSet.OfCategories("Nd"),
            "Punctuation" => CodePointSet.OfCategories("P"),
            "Control" => CodePointSet.OfCategories("Cc"),
            _ when category.Length == 2 && char.IsAsciiLetterUpper(category[0]) && char.IsAsciiLetterLower(category[1]) =>
                CodePointSet.OfCategories(category) is var set && set.Pattern() != "(?!)" ? set : null,
            _ => null,
        };
    }
}
