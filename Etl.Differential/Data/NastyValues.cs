using System.Data.SqlTypes;
using Etl.DataFrames.Types;

namespace Etl.Differential.Data;

/// <summary>The values on which engines part, by type; the plain ones come first.</summary>
internal static class NastyValues
{
    private static readonly object[] Doubles =
    [
        0.0, 1.0, -0.0, -1.5, 0.1, 2.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue,
        double.Epsilon, 2.2250738585072014e-308, 1e7, 1e-3, 123456789.123456789, 9007199254740993.0, 9.2233720368547758e18, -2147483648.5, 1e20,
        0.30000000000000004,
    ];

    private static readonly object[] Floats =
    [
        0f, 1f, -0f, -1.5f, 0.1f, 2.5f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, float.Epsilon,
        1.17549435e-38f, 16777217f, 9.2233720e18f, 1e-3f, 1e7f,
    ];

    private static readonly object[] Texts =
    [
        "", "a", "A", "b", " ", "a ", " a", "a\t", "0", "1", "-1", "1.0", "1e3", " 12 ", "true", "f", "2024-01-06", "1582-10-10", "NaN", "null", "NULL",
        "'", "\"", "\\", "\\n", "\n", "a\\'b", "%", "_", "$1", "?", ":x", "${x}", "`", "é", "e\u0301", "ß", "İ", "ı", "😀", "👨‍👩‍👧", "\u200b", "ﬀ", "Ω", "日本語",
        "\uffff", "\u00a0", "a\u0000b",
    ];

    private static readonly object[] Bytes =
        [Array.Empty<byte>(), new byte[] { 0 }, new byte[] { 65 }, new byte[] { 255 }, new byte[] { 127, 128 }, new byte[] { 0, 0 }, new byte[] { 195, 169 }];

    private static readonly object[] Dates = [.. new[]
    {
        "1970-01-01", "2024-02-29", "2024-01-06", "1969-12-31", "1900-01-01", "1900-02-28", "2000-02-29", "2023-12-31", "0001-01-01", "0004-02-29", "1582-10-04",
        "1582-10-15", "1582-10-10", "9999-12-31", "2038-01-19",
    }.Select(text => (object)DateOnly.ParseExact(text, "yyyy-MM-dd"))];

    private static readonly object[] Times = [.. new[]
    {
        "1970-01-01 00:00:00.000000", "2024-02-29 12:34:56.789012", "1969-12-31 23:59:59.999999", "1970-01-01 00:00:00.000001", "0001-01-01 00:00:00.000000",
        "1582-10-04 23:59:59.999999", "1582-10-15 00:00:00.000000", "1900-01-01 00:00:00.000000", "9999-12-31 23:59:59.999999", "2021-03-14 02:30:00.000000",
        "2038-01-19 03:14:08.000000",
    }.Select(text => (object)DateTime.SpecifyKind(
        DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss.ffffff", System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc))];

    public static IReadOnlyList<object> Of(DataType type) => type switch
    {
        BooleanType => [false, true],
        ByteType => [(sbyte)0, (sbyte)1, (sbyte)-1, sbyte.MaxValue, sbyte.MinValue, (sbyte)10],
        ShortType => [(short)0, (short)1, (short)-1, short.MaxValue, short.MinValue, (short)1000],
        IntegerType => [0, 1, -1, int.MaxValue, int.MinValue, 46341, 65536, 7],
        LongType => [0L, 1L, -1L, long.MaxValue, long.MinValue, (long)int.MaxValue + 1, 9007199254740993L, 3037000500L, -10L],
        FloatType => Floats,
        DoubleType => Doubles,
        DecimalType number => DecimalValues.Nasty(number),
        StringType => Texts,
        BinaryType => Bytes,
        DateType => Dates,
        TimestampType => Times,
        _ => throw new InvalidOperationException($"No values for '{type}'."),
    };
}
