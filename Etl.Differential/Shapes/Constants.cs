namespace Etl.Differential.Shapes;

/// <summary>Constants for arguments that take no other values: the plain ones come first.</summary>
internal static class Constants
{
    public static IReadOnlyList<object> Counts { get; } = [1, 2, 0, 3, -1, 5, -2, 10];

    public static IReadOnlyList<object> Positions { get; } = [1, 2, 0, 3, -1, -2, 10, -10, int.MaxValue, int.MinValue];

    public static IReadOnlyList<object> NotZero { get; } = [1, 2, -1, 3, -2, 10];

    public static IReadOnlyList<object> Places { get; } = [0, 1, 2, -1, 3, -2, 6, 10, -5, 20, -20];

    public static IReadOnlyList<object> Longs { get; } = [0L, 1L, 1_709_210_096L, -1L, -62_135_596_800L, 253_402_300_799L];

    public static IReadOnlyList<object> Regexes { get; } =
        ["a", "[a-z]+", "(a)(b)?", "", ".", "^", "$", "\\s", "\\d+", "(?i)A", "a|b|", "\\p{L}", "[^a]", "(.)(.)", "\\.", "é?", "\\w*", "(?s).*", "\\b", "x*"];

    public static IReadOnlyList<object> Groups { get; } = [0, 1, 2, 3, -1];

    public static IReadOnlyList<object> Replacements { get; } = ["-", "", "$0", "<$0>", "\\$", "\\\\"];

    public static IReadOnlyList<object> LikePatterns { get; } = ["a%", "%", "_", "", "%a%", "\\%", "A_", "%\\_%", "é", "__", "%😀%"];

    public static IReadOnlyList<object> Delimiters { get; } = [",", " ", ".", "a", "-", "ab", "😀", ""];

    public static IReadOnlyList<object> ListTexts { get; } = ["a,b,c", "", ",", "a,,b", "1.5,a b", "a:1,b:2", "é,😀", " a , b "];

    public static IReadOnlyList<object> DatePatterns { get; } =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "dd.MM.yy", "yyyy-MM-dd'T'HH:mm:ss.SSSSSS", "EEEE, d MMMM yyyy", "EEE MMM", "D", "hh:mm a", "Q", "yyyyMMdd", "HH:mm:ss.SSS", "G", "MM/dd/yyyy",
        "QQQ", "kk", "KK", "XXX", "'it''s' y", "yyyyy",
    ];

    public static IReadOnlyList<object> ReadPatterns { get; } =
        ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "dd.MM.yyyy", "yyyy-MM-dd'T'HH:mm:ss", "MM/dd/yyyy", "yyyyMMdd", "yyyy-MM-dd HH:mm:ss.SSS", "d MMM yyyy", "yyyy-MM-dd[ HH:mm]"];

    public static IReadOnlyList<object> DateTexts { get; } =
    [
        "2024-02-29", "2024-02-29 12:34:56", "29.02.2024", "2024-02-29T01:02:03", "02/28/2023", "20240229", "2024-02-29 12:34:56.789", "1 Jan 2024", "2023-02-29", "2024-13-01", "", "0001-01-01",
        "9999-12-31", "2024-02-29 24:00:00", " 2024-02-29 ", "24-2-9",
    ];

    public static IReadOnlyList<object> DayNames { get; } = ["MO", "monday", "Sun", "TH", "sAt", "x", ""];

    public static IReadOnlyList<object> Units { get; } =
        ["year", "MONTH", "week", "quarter", "day", "hour", "MINUTE", "second", "millisecond", "microsecond", "mon", "yy", "dd", "x", "decade"];

    public static IReadOnlyList<object> Fields { get; } =
        ["YEAR", "month", "WEEK", "QUARTER", "DAY", "DOW", "doy", "HOUR", "MINUTE", "SECOND", "DAYOFWEEK_ISO", "YEAROFWEEK"];

    public static IReadOnlyList<object> Zones { get; } = ["UTC", "Europe/Berlin", "America/New_York", "+05:30", "Asia/Kolkata", "GMT-3", "Pacific/Apia"];

    public static IReadOnlyList<object> Years { get; } = [2024, 1970, 1, 1582, 1900, 9999, 0, -1, 10_000];

    public static IReadOnlyList<object> Months { get; } = [1, 2, 12, 10, 0, 13, -1];

    public static IReadOnlyList<object> Days { get; } = [1, 28, 29, 30, 31, 0, 32];

    public static IReadOnlyList<object> Seconds { get; } = [0m, 1.5m, 59.999999m, 60m, 61m, -1m];

    public static IReadOnlyList<object> Charsets { get; } = ["UTF-8", "utf-8", "US-ASCII", "ISO-8859-1", "UTF-16", "UTF-16BE", "UTF-16LE"];

    public static IReadOnlyList<object> Bases { get; } = [10, 16, 2, 8, 36, -10, -16, 1, 37];

    public static IReadOnlyList<object> NumberTexts { get; } = ["12", "1F", "-12", "12.34", "1,234.50", "$5", "", "9223372036854775808", "zz", " 7", "+3", "0"];

    public static IReadOnlyList<object> NumberFormats { get; } = ["99", "999.99", "9,999.99", "$99", "S99.9", "000", "99MI", "999PR"];

    public static IReadOnlyList<object> ShaBits { get; } = [256, 0, 384, 512, 1, -1];

    public static IReadOnlyList<object> Jsons { get; } =
    [
        "{\"a\":1,\"b\":\"x\"}", "[1,2,3]", "{\"a\":{\"b\":[1,{\"c\":2.50}]}}", "", "{", "null", "{\"a\":null}", "[]", "{}", "\"a\"", "1.5", "{\"a\":\"é\\n\",\"a\":2}", "[{\"a\":1},{\"a\":2}]", " {\"b\" : true} ",
        "{\"a\":1e3}", "{\"a\":12345678901234567890}", "{'a':1}",
    ];

    public static IReadOnlyList<object> JsonPaths { get; } = ["$.a", "$", "$.a.b", "$.a.b[1].c", "$[0]", "$[*].a", "$.x", "$['a']", "$.*", "a", "$.a[*]"];

    public static IReadOnlyList<object> JsonSchemas { get; } =
        ["a int, b string", "a string", "a double, b boolean", "array<int>", "a struct<b: array<string>>", "map<string,string>", "a decimal(10,2)", "a bigint, a2 date"];

    public static IReadOnlyList<object> MapTexts { get; } = ["a:1,b:2", "", "a", "a:1", "a:,b", ":", "x:y:z"];

    public static IReadOnlyList<object> Keys { get; } = ["a", "b", "", "é", "x"];

    public static IReadOnlyList<object> Ascending { get; } = [true, false];
}
