namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>The bytes, or the UTF-8 of a text, in Base64. <c>string</c>; null for null.</summary>
    /// <param name="column">The value.</param>
    public static Column Base64(Column column) => DataFrames.Column.Call("base64", column);

    /// <summary>The bytes that a text in Base64 stands for; characters outside of it are passed over. <c>binary</c>; null for null.</summary>
    /// <param name="column">The value.</param>
    public static Column Unbase64(Column column) => DataFrames.Column.Call("unbase64", column);

    /// <summary>The number in hexadecimal digits, or two of them per byte. <c>string</c>; null for null.</summary>
    /// <param name="column">The value.</param>
    public static Column Hex(Column column) => DataFrames.Column.Call("hex", column);

    /// <summary>The bytes that hexadecimal digits stand for. <c>binary</c>; null for null and for other characters.</summary>
    /// <param name="column">The value.</param>
    public static Column Unhex(Column column) => DataFrames.Column.Call("unhex", column);

    /// <summary>The number in binary digits, negative ones in 64. <c>string</c>; null for null.</summary>
    /// <param name="column">The value.</param>
    public static Column Bin(Column column) => DataFrames.Column.Call("bin", column);

    /// <inheritdoc cref="Bin(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Bin(string columnName) => Bin(Col(columnName));

    /// <summary>The MD5 of the bytes, or of the UTF-8 of a text, in hexadecimal. <c>string</c>; null for null.</summary>
    /// <param name="column">The value.</param>
    public static Column Md5(Column column) => DataFrames.Column.Call("md5", column);

    /// <summary>The SHA-1 of the bytes, or of the UTF-8 of a text, in hexadecimal. <c>string</c>; null for null.</summary>
    /// <param name="column">The value.</param>
    public static Column Sha1(Column column) => DataFrames.Column.Call("sha1", column);

    /// <summary>The CRC-32 of the bytes, or of the UTF-8 of a text. <c>bigint</c>; null for null.</summary>
    /// <param name="column">The value.</param>
    public static Column Crc32(Column column) => DataFrames.Column.Call("crc32", column);

    /// <summary>The SHA-2 of the bytes, or of the UTF-8 of a text, in hexadecimal. <c>string</c>; null for null.</summary>
    /// <param name="column">The value.</param>
    /// <param name="numBits">224, 256, 384 or 512; 0 stands for 256.</param>
    /// <exception cref="AnalysisException">It is another number of bits.</exception>
    public static Column Sha2(Column column, int numBits) => numBits is 0 or 224 or 256 or 384 or 512
        ? DataFrames.Column.Call("sha2", column, Lit(numBits))
        : throw new AnalysisException($"SHA-2 has no '{numBits}' bits. Use 224, 256, 384 or 512, or 0 for 256.");

    /// <summary>
    /// A number written in one base, written in another: 64 bits, unsigned unless the base is negative. <c>string</c>; null for null, for an empty text
    /// and for a base outside 2 to 36.
    /// </summary>
    /// <param name="column">The value.</param>
    /// <param name="fromBase">The base it is written in.</param>
    /// <param name="toBase">The base to write it in.</param>
    public static Column Conv(Column column, int fromBase, int toBase) => DataFrames.Column.Call("conv", column, Lit(fromBase), Lit(toBase));

    /// <summary>The text in a character set; what it has not becomes <c>?</c>. <c>binary</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="charset">US-ASCII, ISO-8859-1, UTF-8, UTF-16BE, UTF-16LE or UTF-16.</param>
    public static Column Encode(Column column, string charset) => DataFrames.Column.Call("encode", column, Lit(charset));

    /// <summary>The text that the bytes are in a character set; wrong bytes become U+FFFD. <c>string</c>; null for null.</summary>
    /// <param name="column">The bytes.</param>
    /// <param name="charset">US-ASCII, ISO-8859-1, UTF-8, UTF-16BE, UTF-16LE or UTF-16.</param>
    public static Column Decode(Column column, string charset) => DataFrames.Column.Call("decode", column, Lit(charset));

    /// <summary>Spark's hash of some values (Murmur3, 32 bits, seed 42). <c>int</c>, never null: nulls are passed over.</summary>
    /// <param name="columns">The values.</param>
    public static Column Hash(params Column[] columns) => DataFrames.Column.Call("hash", columns);

    /// <summary>Spark's long hash of some values (xxHash, 64 bits, seed 42). <c>bigint</c>, never null: nulls are passed over.</summary>
    /// <param name="columns">The values.</param>
    public static Column XXHash64(params Column[] columns) => DataFrames.Column.Call("xxhash64", columns);

    /// <summary>
    /// The number that a text of a format is. <c>decimal</c> with as many digits as the format; null for null, an error for a text of another format.
    /// </summary>
    /// <param name="column">The value.</param>
    /// <param name="format">The format, a constant: <c>0</c>, <c>9</c>, <c>,</c>, <c>.</c>, <c>$</c>, <c>S</c>, <c>MI</c>, <c>PR</c>.</param>
    public static Column ToNumber(Column column, Column format) => DataFrames.Column.Call("to_number", column, format);

    /// <summary>
    /// The number that a text of a format is. <c>decimal</c> with as many digits as the format; null for null and for a text of another format.
    /// </summary>
    /// <param name="column">The value.</param>
    /// <param name="format">The format, a constant: <c>0</c>, <c>9</c>, <c>,</c>, <c>.</c>, <c>$</c>, <c>S</c>, <c>MI</c>, <c>PR</c>.</param>
    public static Column TryToNumber(Column column, Column format) => DataFrames.Column.Call("try_to_number", column, format);

    /// <summary>The number in a format; <c>#</c> in all places if it does not fit. <c>string</c>; null for null.</summary>
    /// <param name="column">The value.</param>
    /// <param name="format">The format, a constant: <c>0</c>, <c>9</c>, <c>,</c>, <c>.</c>, <c>$</c>, <c>S</c>, <c>MI</c>, <c>PR</c>.</param>
    public static Column ToChar(Column column, Column format) => DataFrames.Column.Call("to_char", column, format);

    /// <summary>The number in a format; <c>#</c> in all places if it does not fit. <c>string</c>; null for null.</summary>
    /// <param name="column">The value.</param>
    /// <param name="format">The format, a constant: <c>0</c>, <c>9</c>, <c>,</c>, <c>.</c>, <c>$</c>, <c>S</c>, <c>MI</c>, <c>PR</c>.</param>
    public static Column ToVarchar(Column column, Column format) => DataFrames.Column.Call("to_char", column, format);

    /// <summary>A text as bytes. <c>binary</c>; null if it is null. A text that is not written so raises <c>CONVERSION_INVALID_INPUT</c>.</summary>
    /// <param name="column">The text.</param>
    /// <param name="format">How it is written: <c>hex</c>, <c>utf-8</c> or <c>base64</c>; a constant.</param>
    public static Column ToBinary(Column column, Column format) => DataFrames.Column.Call("to_binary", column, format);

    /// <summary>A text of hexadecimal digits as bytes. <c>binary</c>; null if it is null.</summary>
    /// <param name="column">The text.</param>
    public static Column ToBinary(Column column) => DataFrames.Column.Call("to_binary", column);

    /// <summary><see cref="ToBinary(DataFrames.Column, DataFrames.Column)"/> that gives null for a text that is not written so.</summary>
    /// <param name="column">The text.</param>
    /// <param name="format">How it is written: <c>hex</c>, <c>utf-8</c> or <c>base64</c>; a constant.</param>
    public static Column TryToBinary(Column column, Column format) => DataFrames.Column.Call("try_to_binary", column, format);

    /// <inheritdoc cref="TryToBinary(DataFrames.Column, DataFrames.Column)"/>
    public static Column TryToBinary(Column column) => DataFrames.Column.Call("try_to_binary", column);

    /// <summary>A text as the query of a URL writes it (<c>application/x-www-form-urlencoded</c>). <c>string</c>; null if it is null.</summary>
    /// <param name="column">The text.</param>
    public static Column UrlEncode(Column column) => DataFrames.Column.Call("url_encode", column);

    /// <summary>What <see cref="UrlEncode"/> was given. <c>string</c>; null if it is null.</summary>
    /// <param name="column">The text.</param>
    public static Column UrlDecode(Column column) => DataFrames.Column.Call("url_decode", column);

    /// <summary>A part of a URL. <c>string</c>; null if there is no such part. On Spark only.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="partToExtract">HOST, PATH, QUERY, REF, PROTOCOL, FILE, AUTHORITY or USERINFO.</param>
    public static Column ParseUrl(Column url, Column partToExtract) => DataFrames.Column.Call("parse_url", url, partToExtract);

    /// <inheritdoc cref="ParseUrl(DataFrames.Column, DataFrames.Column)"/>
    /// <param name="url">The URL.</param>
    /// <param name="partToExtract">QUERY.</param>
    /// <param name="key">The name in the query.</param>
    public static Column ParseUrl(Column url, Column partToExtract, Column key) => DataFrames.Column.Call("parse_url", url, partToExtract, key);
}
