using Etl.DataFrames;
using Etl.DuckDB.Kernels.Texts;

namespace Etl.Engines.Tests.Kernels;

/// <summary>Functions on texts, with what DuckDB and .NET have otherwise: surrogate pairs, full case mappings, lenient decoders.</summary>
public sealed class TextKernelTests
{
    [Theory]
    [InlineData("straße", "STRASSE")]
    [InlineData("ﬁn", "FIN")]
    [InlineData("ıſ", "IS")]
    [InlineData("\u0390", "\u0399\u0308\u0301")]
    [InlineData("😀a", "😀A")]
    [InlineData("\U00010428", "\U00010400")]
    public void Upper_maps_as_Unicode_does(string text, string expected) => LetterCase.ToUpper(text).Should().Be(expected);

    [Theory]
    [InlineData("İ", "i̇")]
    [InlineData("ΟΔΥΣΣΕΥΣ", "οδυσσευς")]
    [InlineData("Σ", "σ")]
    [InlineData("ΑΣ.", "ας.")]
    [InlineData("ΑΣΑ", "ασα")]
    [InlineData("\u212A", "k")]
    public void Lower_maps_as_Unicode_does(string text, string expected) => LetterCase.ToLower(text).Should().Be(expected);

    [Theory]
    [InlineData("hello WORLD", "Hello World")]
    [InlineData("ǆ ß\tx", "ǅ ß\tx")]
    public void Initcap_begins_words_after_spaces(string text, string expected) => LetterCase.ToTitle(text).Should().Be(expected);

    [Theory]
    [InlineData("a😀b", 2, 1, "😀")]
    [InlineData("a😀b", -2, 2, "😀b")]
    [InlineData("abc", 0, 2, "ab")]
    [InlineData("abc", -5, 3, "a")]
    [InlineData("abc", 2, int.MaxValue, "bc")]
    [InlineData("abc", 2, -1, "")]
    [InlineData("abc", int.MinValue, int.MaxValue, "ab")]
    public void Substring_counts_characters(string text, int position, int length, string expected) =>
        CodePoints.Substring(text, position, length).Should().Be(expected);

    [Theory]
    [InlineData("😀", "a😀b😀", 3, 4)]
    [InlineData("", "abc", 100, 1)]
    [InlineData("", "abc", 0, 0)]
    [InlineData("c", "abc", -1, 0)]
    public void Locate_counts_characters(string part, string text, int position, int expected) =>
        TextFunctions.Locate(part, text, position).Should().Be(expected);

    [Theory]
    [InlineData("ab", 5, "xy", "xyxab", "abxyx")]
    [InlineData("ab", 1, "x", "a", "a")]
    [InlineData("ab", -1, "x", "", "")]
    [InlineData("ab", 4, "", "ab", "ab")]
    [InlineData("é", 3, "😀", "😀😀é", "é😀😀")]
    public void Pad_fills_and_cuts(string text, int length, string pad, string left, string right)
    {
        TextFunctions.PadLeft(text, length, pad).Should().Be(left);
        TextFunctions.PadRight(text, length, pad).Should().Be(right);
    }

    [Theory]
    [InlineData("a.b.c", ".", 2, "a.b")]
    [InlineData("a.b.c", ".", -2, "b.c")]
    [InlineData("aaa", "aa", 1, "")]
    [InlineData("aaa", "aa", -1, "")]
    [InlineData("aaa", "aa", -2, "a")]
    [InlineData("abc", "x", 1, "abc")]
    [InlineData("abc", "", 1, "")]
    public void SubstringIndex_finds_delimiters_that_overlap(string text, string delimiter, int count, string expected) =>
        TextFunctions.SubstringIndex(text, delimiter, count).Should().Be(expected);

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("😀", "😁", 1)]
    public void Levenshtein_counts_characters(string left, string right, int expected) => TextFunctions.Levenshtein(left, right).Should().Be(expected);

    [Theory]
    [InlineData("Robert", "R163")]
    [InlineData("Rupert", "R163")]
    [InlineData("Tymczak", "T522")]
    [InlineData("Honeyman", "H555")]
    [InlineData("1a", "1a")]
    public void Soundex_is_Sparks(string text, string expected) => TextFunctions.Soundex(text).Should().Be(expected);

    [Theory]
    [InlineData("YWJj", "616263")]
    [InlineData("Y\nW J j", "616263")]
    [InlineData("YQ==", "61")]
    [InlineData("YQ", "61")]
    public void Base64_passes_over_other_characters(string text, string expected) => Convert.ToHexStringLower(Encodings.FromBase64(text)).Should().Be(expected);

    [Theory]
    [InlineData("YQ=x")]
    [InlineData("YWJjY")]
    [InlineData("YQ==YQ==")]
    public void Base64_that_ends_wrongly_is_an_error(string text) =>
        FluentActions.Invoking(() => Encodings.FromBase64(text)).Should().Throw<EngineException>().WithMessage($"*The text '{text}' is no Base64: it *. Correct it.");

    [Theory]
    [InlineData("100", 2, 10, "4")]
    [InlineData("-10", 16, -10, "-16")]
    [InlineData("-1", 10, 16, "FFFFFFFFFFFFFFFF")]
    [InlineData("12x9", 10, 10, "12")]
    [InlineData("", 10, 16, null)]
    [InlineData("1", 1, 10, null)]
    public void Conv_has_64_bits(string text, int from, int to, string? expected) => Encodings.ChangeBase(text, from, to).Should().Be(expected);

    [Fact]
    public void Crc32_is_zlibs() => Encodings.Crc32("123456789"u8.ToArray()).Should().Be(0xCBF43926);

    [Fact]
    public void Translate_replaces_and_removes() => Translations.Translate("aé😀b", "é😀b", "e!").Should().Be("ae!");
}
