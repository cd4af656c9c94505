namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>The sentences of a text, each as its words without what is between them, as Java finds them. Null for null. Spark only.</summary>
    /// <param name="column">The text.</param>
    public static Column Sentences(Column column) => DataFrames.Column.Call("sentences", column);

    /// <inheritdoc cref="Sentences(DataFrames.Column)"/>
    /// <param name="column">The text.</param>
    /// <param name="language">Its language, such as <c>en</c>.</param>
    /// <param name="country">Its country, such as <c>US</c>.</param>
    public static Column Sentences(Column column, Column language, Column country) => DataFrames.Column.Call("sentences", column, language, country);

    /// <summary>
    /// The texts one after the other; values of other types are cast to text first. Bytes alone stay bytes, arrays are joined. Null if one is null.
    /// </summary>
    /// <param name="columns">The texts.</param>
    public static Column Concat(params Column[] columns) => DataFrames.Column.Call("concat", columns);

    /// <summary>
    /// The texts with a separator between them; nulls are left out, the elements of an array of texts are texts of their own. <c>string</c>; null only
    /// for a null separator.
    /// </summary>
    /// <param name="sep">The separator.</param>
    /// <param name="columns">Texts, or arrays of texts.</param>
    public static Column ConcatWs(string sep, params Column[] columns) => DataFrames.Column.Call("concat_ws", [Lit(sep), .. columns]);

    /// <summary>The number of characters (Unicode code points), or of bytes. <c>int</c>; null for null.</summary>
    /// <param name="column">The text or the bytes.</param>
    public static Column Length(Column column) => DataFrames.Column.Call("length", column);

    /// <summary>The number of characters, or of bytes: the same as <see cref="Length"/>. <c>int</c>; null for null.</summary>
    /// <param name="column">The text or the bytes.</param>
    public static Column CharLength(Column column) => DataFrames.Column.Call("char_length", column);

    /// <summary>Eight times the number of bytes, of a text in UTF-8. <c>int</c>; null for null.</summary>
    /// <param name="column">The text or the bytes.</param>
    public static Column BitLength(Column column) => DataFrames.Column.Call("bit_length", column);

    /// <summary>The number of bytes, of a text in UTF-8. <c>int</c>; null for null.</summary>
    /// <param name="column">The text or the bytes.</param>
    public static Column OctetLength(Column column) => DataFrames.Column.Call("octet_length", column);

    /// <summary>The text in lower case, by Unicode. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    public static Column Lower(Column column) => DataFrames.Column.Call("lower", column);

    /// <summary>The text in upper case, by Unicode: <c>ß</c> becomes <c>SS</c>. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    public static Column Upper(Column column) => DataFrames.Column.Call("upper", column);

    /// <summary>The text in lower case with the first letter of each word, after a space, in title case. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    public static Column InitCap(Column column) => DataFrames.Column.Call("initcap", column);

    /// <summary>The Soundex code of an English word; a text that begins with no Latin letter stays as it is. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    public static Column Soundex(Column column) => DataFrames.Column.Call("soundex", column);

    /// <summary>The text without the spaces (U+0020) at both ends. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    public static Column Trim(Column column) => DataFrames.Column.Call("trim", column);

    /// <summary>The text without any of the given characters at both ends. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="trimString">The characters to remove.</param>
    public static Column Trim(Column column, string trimString) => DataFrames.Column.Call("trim", column, Lit(trimString));

    /// <summary>The text without the spaces (U+0020) at the left end. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    public static Column Ltrim(Column column) => DataFrames.Column.Call("ltrim", column);

    /// <summary>The text without any of the given characters at the left end. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="trimString">The characters to remove.</param>
    public static Column Ltrim(Column column, string trimString) => DataFrames.Column.Call("ltrim", column, Lit(trimString));

    /// <summary>The text without the spaces (U+0020) at the right end. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    public static Column Rtrim(Column column) => DataFrames.Column.Call("rtrim", column);

    /// <summary>The text without any of the given characters at the right end. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="trimString">The characters to remove.</param>
    public static Column Rtrim(Column column, string trimString) => DataFrames.Column.Call("rtrim", column, Lit(trimString));

    /// <summary>The text without the spaces (U+0020) at both ends. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    public static Column Btrim(Column column) => DataFrames.Column.Call("btrim", column);

    /// <summary>The text without any of the given characters at both ends. <c>string</c>; null if a value is null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="trim">The characters to remove.</param>
    public static Column Btrim(Column column, Column trim) => DataFrames.Column.Call("btrim", column, trim);

    /// <summary>The text without any of the given characters at both ends. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="trimString">The characters to remove.</param>
    public static Column Btrim(Column column, string trimString) => DataFrames.Column.Call("btrim", column, Lit(trimString));

    /// <summary>The code point of the first character, 0 for an empty text. <c>int</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    public static Column Ascii(Column column) => DataFrames.Column.Call("ascii", column);

    /// <summary>Some characters of a text, or bytes. <c>string</c>, or <c>binary</c> for bytes; null for null.</summary>
    /// <param name="column">The text or the bytes.</param>
    /// <param name="pos">Where to begin: 1 is the first, -1 the last; 0 counts as 1.</param>
    /// <param name="len">How many.</param>
    public static Column Substring(Column column, int pos, int len) => DataFrames.Column.Call("substring", column, Lit(pos), Lit(len));

    /// <inheritdoc cref="Substring(DataFrames.Column, int, int)"/>
    public static Column Substring(Column column, Column pos, Column len) => DataFrames.Column.Call("substring", column, pos, len);

    /// <summary>The first characters of a text. <c>string</c>; empty for a length of 0 or less, null if a value is null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="len">How many.</param>
    public static Column Left(Column column, Column len) => DataFrames.Column.Call("left", column, len);

    /// <summary>The last characters of a text. <c>string</c>; empty for a length of 0 or less, null if a value is null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="len">How many.</param>
    public static Column Right(Column column, Column len) => DataFrames.Column.Call("right", column, len);

    /// <summary>
    /// What is before the count-th delimiter, counted from the left; behind it counted from the right for a negative count. <c>string</c>; null for null.
    /// </summary>
    /// <param name="column">The text.</param>
    /// <param name="delimiter">The delimiter; case counts.</param>
    /// <param name="count">Which delimiter.</param>
    public static Column SubstringIndex(Column column, string delimiter, int count) =>
        DataFrames.Column.Call("substring_index", column, Lit(delimiter), Lit(count));

    /// <summary>Where a text first occurs in another, counted from 1; 0 if it does not. <c>int</c>; null for null.</summary>
    /// <param name="column">The text to search.</param>
    /// <param name="substring">The text to find.</param>
    public static Column Instr(Column column, string substring) => DataFrames.Column.Call("instr", column, Lit(substring));

    /// <inheritdoc cref="Instr(DataFrames.Column, string)"/>
    public static Column Instr(Column column, Column substring) => DataFrames.Column.Call("instr", column, substring);

    /// <summary>Where a text first occurs in another, counted from 1; 0 if it does not. <c>int</c>; null for null.</summary>
    /// <param name="substring">The text to find.</param>
    /// <param name="column">The text to search.</param>
    public static Column Locate(string substring, Column column) => DataFrames.Column.Call("locate", Lit(substring), column);

    /// <summary>Where a text first occurs in another at or after a position, counted from 1; 0 if it does not. <c>int</c>; null for null.</summary>
    /// <param name="substring">The text to find.</param>
    /// <param name="column">The text to search.</param>
    /// <param name="pos">Where to begin, counted from 1; 0 and less find nothing.</param>
    public static Column Locate(string substring, Column column, int pos) => DataFrames.Column.Call("locate", Lit(substring), column, Lit(pos));

    /// <summary>Where a text first occurs in another, counted from 1; 0 if it does not. <c>int</c>; null if a value is null.</summary>
    /// <param name="substring">The text to find.</param>
    /// <param name="column">The text to search.</param>
    public static Column Position(Column substring, Column column) => DataFrames.Column.Call("position", substring, column);

    /// <summary>The text filled up at the left to a number of characters, or cut to it. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="len">The number of characters.</param>
    /// <param name="pad">What to fill up with; nothing is filled if it is empty.</param>
    public static Column Lpad(Column column, int len, string pad) => DataFrames.Column.Call("lpad", column, Lit(len), Lit(pad));

    /// <summary>The text filled up at the right to a number of characters, or cut to it. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="len">The number of characters.</param>
    /// <param name="pad">What to fill up with; nothing is filled if it is empty.</param>
    public static Column Rpad(Column column, int len, string pad) => DataFrames.Column.Call("rpad", column, Lit(len), Lit(pad));

    /// <summary>
    /// The text with each character of one set replaced by the character at the same place of another, or removed if there is none. <c>string</c>; null
    /// for null.
    /// </summary>
    /// <param name="column">The text.</param>
    /// <param name="matchingString">The characters to replace.</param>
    /// <param name="replaceString">What they become.</param>
    public static Column Translate(Column column, string matchingString, string replaceString) =>
        DataFrames.Column.Call("translate", column, Lit(matchingString), Lit(replaceString));

    /// <summary>The text with every occurrence of another replaced; an empty one replaces nothing. <c>string</c>; null if a value is null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="search">What to replace.</param>
    /// <param name="replace">What it becomes.</param>
    public static Column Replace(Column column, Column search, Column replace) => DataFrames.Column.Call("replace", column, search, replace);

    /// <summary>The text without any occurrence of another. <c>string</c>; null if a value is null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="search">What to remove.</param>
    public static Column Replace(Column column, Column search) => Replace(column, search, Lit(""));

    /// <summary>The text several times, empty for 0 times or less. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="n">How many times.</param>
    public static Column Repeat(Column column, int n) => DataFrames.Column.Call("repeat", column, Lit(n));

    /// <inheritdoc cref="Repeat(DataFrames.Column, int)"/>
    public static Column Repeat(Column column, Column n) => DataFrames.Column.Call("repeat", column, n);

    /// <summary>A text of spaces. <c>string</c>; null for null.</summary>
    /// <param name="n">How many.</param>
    public static Column Space(Column n) => DataFrames.Column.Call("space", n);

    /// <summary>The text with some characters replaced by another text. <c>string</c>; null if a value is null.</summary>
    /// <param name="src">The text.</param>
    /// <param name="replace">What comes in.</param>
    /// <param name="pos">Where, counted from 1.</param>
    /// <param name="len">How many characters go; as many as come in if it is negative.</param>
    public static Column Overlay(Column src, Column replace, Column pos, Column len) => DataFrames.Column.Call("overlay", src, replace, pos, len);

    /// <summary>The text with as many characters replaced as the other text has. <c>string</c>; null if a value is null.</summary>
    /// <param name="src">The text.</param>
    /// <param name="replace">What comes in.</param>
    /// <param name="pos">Where, counted from 1.</param>
    public static Column Overlay(Column src, Column replace, Column pos) => DataFrames.Column.Call("overlay", src, replace, pos);

    /// <summary>
    /// One part of a text between delimiters, counted from 1, or from the end for a negative number; empty beyond the parts. <c>string</c>; null if a
    /// value is null, an error for part 0.
    /// </summary>
    /// <param name="src">The text.</param>
    /// <param name="delimiter">The delimiter, not a pattern.</param>
    /// <param name="partNum">Which part.</param>
    public static Column SplitPart(Column src, Column delimiter, Column partNum) => DataFrames.Column.Call("split_part", src, delimiter, partNum);

    /// <summary>How many characters must be changed, added or removed to get from one text to the other. <c>int</c>; null if a text is null.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Column Levenshtein(Column left, Column right) => DataFrames.Column.Call("levenshtein", left, right);

    /// <summary>
    /// The place of a text in a list with commas, counted from 1; 0 if it is not there or has a comma itself. <c>int</c>; null if a value is null.
    /// </summary>
    /// <param name="str">The text.</param>
    /// <param name="strArray">The list.</param>
    public static Column FindInSet(Column str, Column strArray) => DataFrames.Column.Call("find_in_set", str, strArray);

    /// <summary>The n-th of some texts. <c>string</c>; null if the number is null, an error if there is no such text.</summary>
    /// <param name="inputs">The number, counted from 1, and the texts.</param>
    public static Column Elt(params Column[] inputs) => DataFrames.Column.Call("elt", inputs);

    /// <summary>
    /// The number with commas between thousands and a number of decimals, halves to the even neighbour. <c>string</c>; null for null and for a negative
    /// number of decimals.
    /// </summary>
    /// <param name="column">The number.</param>
    /// <param name="d">The number of decimals.</param>
    public static Column FormatNumber(Column column, int d) => DataFrames.Column.Call("format_number", column, Lit(d));

    /// <summary>
    /// The values in a text, as Java's <c>String.format</c> writes them: <c>%s</c>, <c>%d</c>, <c>%05d</c>, <c>%.2f</c>, <c>%x</c>, <c>%e</c>, <c>%%</c>.
    /// <c>string</c>.
    /// </summary>
    /// <param name="format">The format.</param>
    /// <param name="columns">The values.</param>
    public static Column FormatString(string format, params Column[] columns) => DataFrames.Column.Call("format_string", [Lit(format), .. columns]);

    /// <summary>
    /// The pairs of a text as a map of texts. Delimiters are Java's regular expressions. Null if a value is null; a key that comes twice is an error.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="pairDelim">What is between pairs.</param>
    /// <param name="keyValueDelim">What is between key and value.</param>
    public static Column StrToMap(Column text, Column pairDelim, Column keyValueDelim) => DataFrames.Column.Call("str_to_map", text, pairDelim, keyValueDelim);

    /// <summary>The pairs of a text, with colons between key and value, as a map of texts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pairDelim">What is between pairs.</param>
    public static Column StrToMap(Column text, Column pairDelim) => DataFrames.Column.Call("str_to_map", text, pairDelim);

    /// <summary>The pairs of a text, with commas between them and colons between key and value, as a map of texts.</summary>
    /// <param name="text">The text.</param>
    public static Column StrToMap(Column text) => DataFrames.Column.Call("str_to_map", text);

    /// <summary>The character of a number, counted modulo 256. <c>string</c>; empty below 0, null if it is null.</summary>
    /// <param name="column">The number.</param>
    public static Column Char(Column column) => DataFrames.Column.Call("char", column);

    /// <summary>A text with X for capital letters, x for small ones and n for digits. <c>string</c>; null if it is null.</summary>
    /// <param name="column">The text.</param>
    public static Column Mask(Column column) => DataFrames.Column.Call("mask", column);

    /// <summary>A text with other characters in the place of its own; a null keeps those of a kind. <c>string</c>; null if it is null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="upperChar">For capital letters; a constant.</param>
    /// <param name="lowerChar">For small letters; a constant.</param>
    /// <param name="digitChar">For digits; a constant.</param>
    /// <param name="otherChar">For all others; a constant.</param>
    public static Column Mask(Column column, Column upperChar, Column lowerChar, Column digitChar, Column otherChar) =>
        DataFrames.Column.Call("mask", column, upperChar, lowerChar, digitChar, otherChar);
}
