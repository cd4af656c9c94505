using System.Globalization;
using Etl.DataFrames.Types;

namespace Etl.Engines.Tests.Spark;

/// <summary>Random files of every type, with the spellings on which readers differ.</summary>
internal static class StrictValues
{
    private static readonly string[] Any = ["", "NULL", "\\N", "null", " ", "x", "-", "+", ".", "\"", "a\"b", "a\nb", "a\r\nb", ",", "\u00e9", "\U0001F956", "\u0661", "\uFFFD"];

    private static readonly string[] Numbers =
    [
        "0", "-0", "+7", "007", "1", "12", "127", "128", "-128", "-129", "32767", "32768", "2147483647", "2147483648", "-2147483648", "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "0000000000000000001", "00000000000000000001", "1.0", "12.", ".5", "-.5", "12.34", "12.345", "12.3400",
        "0.001", "1e3", "1.5E-1", "150e-2", "0e999", "0.000e-999", "1e16", "1e999", "1e1000", "1e", "e5", "1_000", " 1", "1 ", "1.2.3", "NaN", "Infinity",
        "1e309", "-1.7976931348623157e308", "16777217", "0.1", "99999999.99", "100000000", "12345678901234567890.12", "1d", "1f", "0x10", "-5", "10.01", "9",
        "12.34000000000000000000000000000000000000000000000000", "000000000000000000000000000000000000000000000000001", "123456789012345.678",
    ];

    private static readonly string[] Times =
    [
        "2024-01-02", "2024-02-29", "2023-02-29", "1900-02-29", "2000-02-29", "2100-02-29", "0000-01-01", "0001-01-01", "9999-12-31", "2024-04-31", "2024-13-01",
        "2024-1-1", "20240101", "2024-01-02 ", "2024-01-02T00:00:00", "2024-01-02 03:04:05", "2024-01-02 03:04:05.1234567", "2024-01-02T03:04:05.5Z",
        "1969-12-31 23:59:59.999999", "0001-01-01 00:00:00.1", "2024-01-02 24:00:00", "2024-01-02 03:04:05+01:00", "2024-02-30 03:04:05", "00:00", "23:59:59",
        "24:00", "12:60", "1:00", "12:00:", "epoch", "now", "2024-01-02 03:04",
    ];

    private static readonly string[] Flags = ["true", "TRUE", "False", "1", "0", "yes", "t", "01"];

    public static StructType Schema { get; } = new StructType(
        new StructField("id", new LongType(), IsNullable: false),
        new StructField("b", new ByteType()),
        new StructField("s", new ShortType()),
        new StructField("i", new IntegerType(), Metadata: Rules(0, 9)),
        new StructField("r", new IntegerType(), Metadata: Rules(-5.5m, 100.5m)),
        new StructField("l", new LongType()),
        new StructField("d2", new DecimalType(10, 2)),
        new StructField("dr", new DecimalType(18, 4), Metadata: Rules(0.1m, 50m)),
        new StructField("dw", new DecimalType(38, 10)),
        new StructField("d0", new DecimalType(4, 4)),
        new StructField("day", new DateType()),
        new StructField("at", new TimestampType()),
        new StructField("ok", new BooleanType()),
        new StructField("f", new FloatType()),
        new StructField("d", new DoubleType(), Metadata: Rules(null, 1000m)),
        new StructField("t", new StringType(), Metadata: new Dictionary<string, object> { [FieldRules.Format] = FieldRules.TimeFormat }),
        new StructField("x", new StringType(), IsNullable: false),
        new StructField("y", new StringType())).Add("line", new LongType());

    /// <summary>A file whose records have one value each that may be wrong, and now and then too few fields.</summary>
    public static string File(Random random, int records)
    {
        var names = Schema.Fields.Select(field => field.Name).Where(name => name != "line").Append("more").OrderBy(_ => random.Next()).ToList();
        var lines = Enumerable.Range(0, records).Select(row => Record(random, names, row)).Prepend(string.Join(',', names));
        return string.Concat(lines.Select(line => line + (random.Next(40) == 0 ? "\n\n" : random.Next(3) == 0 ? "\r\n" : "\n")));
    }

    private static string Record(Random random, List<string> names, int row)
    {
        var odd = random.Next(names.Count);
        var fields = names.Select((name, index) => Quoted(random, name == "id" && index != odd ? row.ToString(CultureInfo.InvariantCulture) : Value(random, name, index == odd)));
        return string.Join(',', random.Next(30) == 0 ? fields.Skip(1) : fields);
    }

    private static string Value(Random random, string name, bool odd) => (odd, name) switch
    {
        (true, _) => random.Next(5) == 0 ? Pick(random, Any) : name switch
        {
            "day" or "at" or "t" => Pick(random, Times),
            "ok" => Pick(random, Flags),
            "x" or "y" or "more" => Pick(random, Any),
            _ => Pick(random, Numbers),
        },
        (_, "day") => "2024-03-31",
        (_, "at") => "2024-03-31 01:02:03",
        (_, "ok") => "true",
        (_, "t") => "10:11",
        (_, "x" or "y" or "more") => $"text {random.Next(9)}",
        (_, "d0") => "0.1234",
        _ => random.Next(1, 10).ToString(CultureInfo.InvariantCulture),
    };

    private static string Quoted(Random random, string value) => value.AsSpan().ContainsAny(",\"\r\n") || random.Next(8) == 0
        ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value;

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];

    private static Dictionary<string, object> Rules(decimal? minimum, decimal? maximum)
    {
        var rules = new Dictionary<string, object>();
        _ = minimum is { } low && rules.TryAdd(FieldRules.Minimum, low);
        _ = maximum is { } high && rules.TryAdd(FieldRules.Maximum, high);
        return rules;
    }
}
