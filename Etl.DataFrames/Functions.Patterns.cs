namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>The parts of a text between what a pattern matches. <c>array&lt;string&gt;</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="pattern">The pattern, one of Java's regular expressions.</param>
    public static Column Split(Column column, string pattern) => DataFrames.Column.Call("split", column, Lit(pattern));

    /// <summary>The parts of a text between what a pattern matches, the last with the rest. <c>array&lt;string&gt;</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="pattern">The pattern, one of Java's regular expressions.</param>
    /// <param name="limit">How many parts at most; no limit for 0 and less.</param>
    public static Column Split(Column column, string pattern, int limit) => DataFrames.Column.Call("split", column, Lit(pattern), Lit(limit));

    /// <summary>
    /// What a group of the pattern's first match holds; empty without a match. <c>string</c>; null for null, an error if the pattern has no such group.
    /// </summary>
    /// <param name="column">The text.</param>
    /// <param name="exp">The pattern, one of Java's regular expressions.</param>
    /// <param name="groupIdx">Which group; 0 is the whole.</param>
    public static Column RegexpExtract(Column column, string exp, int groupIdx) => DataFrames.Column.Call("regexp_extract", column, Lit(exp), Lit(groupIdx));

    /// <summary>
    /// What a group of every match holds. <c>array&lt;string&gt;</c>; null if a value is null, an error if the pattern has no such group.
    /// </summary>
    /// <param name="str">The text.</param>
    /// <param name="regexp">The pattern, one of Java's regular expressions.</param>
    /// <param name="idx">Which group; 0 is the whole.</param>
    public static Column RegexpExtractAll(Column str, Column regexp, Column idx) => DataFrames.Column.Call("regexp_extract_all", str, regexp, idx);

    /// <summary>What the first group of every match holds. <c>array&lt;string&gt;</c>; null if a value is null.</summary>
    /// <param name="str">The text.</param>
    /// <param name="regexp">The pattern, one of Java's regular expressions.</param>
    public static Column RegexpExtractAll(Column str, Column regexp) => DataFrames.Column.Call("regexp_extract_all", str, regexp);

    /// <summary>The text with every match of the pattern replaced. <c>string</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="pattern">The pattern, one of Java's regular expressions.</param>
    /// <param name="replacement">What comes instead; <c>$1</c> stands for the first group.</param>
    public static Column RegexpReplace(Column column, string pattern, string replacement) =>
        DataFrames.Column.Call("regexp_replace", column, Lit(pattern), Lit(replacement));

    /// <inheritdoc cref="RegexpReplace(DataFrames.Column, string, string)"/>
    public static Column RegexpReplace(Column column, Column pattern, Column replacement) => DataFrames.Column.Call("regexp_replace", column, pattern, replacement);

    /// <summary>How often the pattern matches. <c>int</c>; null if a value is null.</summary>
    /// <param name="str">The text.</param>
    /// <param name="regexp">The pattern, one of Java's regular expressions.</param>
    public static Column RegexpCount(Column str, Column regexp) => DataFrames.Column.Call("regexp_count", str, regexp);

    /// <summary>The first match. <c>string</c>; null without a match, for an empty one, and if a value is null.</summary>
    /// <param name="str">The text.</param>
    /// <param name="regexp">The pattern, one of Java's regular expressions.</param>
    public static Column RegexpSubstr(Column str, Column regexp) => DataFrames.Column.Call("regexp_substr", str, regexp);

    /// <summary>Where the first match begins, counted from 1 in UTF-16 units; 0 without a match. <c>int</c>; null if a value is null.</summary>
    /// <param name="str">The text.</param>
    /// <param name="regexp">The pattern, one of Java's regular expressions.</param>
    public static Column RegexpInstr(Column str, Column regexp) => DataFrames.Column.Call("regexp_instr", str, regexp);

    /// <summary>Where the first match begins, counted from 1 in UTF-16 units; 0 without a match. <c>int</c>; null if a value is null.</summary>
    /// <param name="str">The text.</param>
    /// <param name="regexp">The pattern, one of Java's regular expressions.</param>
    /// <param name="idx">Not used, as in Spark.</param>
    public static Column RegexpInstr(Column str, Column regexp, Column idx) => DataFrames.Column.Call("regexp_instr", str, regexp, idx);

    /// <summary>
    /// Whether the whole text matches a pattern of SQL: <c>%</c> stands for any characters, <c>_</c> for one, a backslash makes them literal.
    /// <c>boolean</c>; null if a value is null.
    /// </summary>
    /// <param name="str">The text.</param>
    /// <param name="pattern">The pattern.</param>
    public static Column Like(Column str, Column pattern) => DataFrames.Column.Call("like", str, pattern);

    /// <summary>Whether the whole text matches a pattern of SQL, whatever the case. <c>boolean</c>; null if a value is null.</summary>
    /// <param name="str">The text.</param>
    /// <param name="pattern">The pattern.</param>
    public static Column ILike(Column str, Column pattern) => DataFrames.Column.Call("ilike", str, pattern);

    /// <summary>Whether a regular expression of Java matches somewhere in the text. <c>boolean</c>; null if a value is null.</summary>
    /// <param name="str">The text.</param>
    /// <param name="pattern">The pattern.</param>
    public static Column RLike(Column str, Column pattern) => DataFrames.Column.Call("rlike", str, pattern);

    /// <summary>Whether a regular expression of Java matches somewhere in the text. <c>boolean</c>; null if a value is null.</summary>
    /// <param name="str">The text.</param>
    /// <param name="pattern">The pattern.</param>
    public static Column Regexp(Column str, Column pattern) => DataFrames.Column.Call("rlike", str, pattern);

    /// <summary>Whether a regular expression of Java matches somewhere in the text. <c>boolean</c>; null if a value is null.</summary>
    /// <param name="str">The text.</param>
    /// <param name="pattern">The pattern.</param>
    public static Column RegexpLike(Column str, Column pattern) => DataFrames.Column.Call("rlike", str, pattern);

    /// <summary>Whether a text begins with another. <c>boolean</c>; null if a value is null.</summary>
    /// <param name="left">The text.</param>
    /// <param name="right">The other text.</param>
    public static Column StartsWith(Column left, Column right) => DataFrames.Column.Call("startswith", left, right);

    /// <summary>Whether a text ends with another. <c>boolean</c>; null if a value is null.</summary>
    /// <param name="left">The text.</param>
    /// <param name="right">The other text.</param>
    public static Column EndsWith(Column left, Column right) => DataFrames.Column.Call("endswith", left, right);

    /// <summary>Whether a text contains another. <c>boolean</c>; null if a value is null.</summary>
    /// <param name="left">The text.</param>
    /// <param name="right">The other text.</param>
    public static Column Contains(Column left, Column right) => DataFrames.Column.Call("contains", left, right);
}
