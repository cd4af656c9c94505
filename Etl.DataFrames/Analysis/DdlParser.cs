using System.Globalization;
using System.Text.RegularExpressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Reads types and schemas as Spark SQL writes them: <c>bigint</c>, <c>decimal(18,2)</c>, <c>a int, b string NOT NULL</c>.</summary>
internal static partial class DdlParser
{
    private static readonly Dictionary<string, DataType> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["boolean"] = new BooleanType(),
        ["tinyint"] = new ByteType(),
        ["byte"] = new ByteType(),
        ["smallint"] = new ShortType(),
        ["short"] = new ShortType(),
        ["int"] = new IntegerType(),
        ["integer"] = new IntegerType(),
        ["bigint"] = new LongType(),
        ["long"] = new LongType(),
        ["float"] = new FloatType(),
        ["real"] = new FloatType(),
        ["double"] = new DoubleType(),
        ["string"] = new StringType(),
        ["binary"] = new BinaryType(),
        ["date"] = new DateType(),
        ["timestamp"] = new TimestampType(),
        ["void"] = new NullType(),
    };

    /// <summary>Reads one type.</summary>
    public static DataType ParseType(string text)
    {
        var name = text.Trim();
        if (Names.TryGetValue(name, out var type))
        {
            return type;
        }

        var match = DecimalPattern().Match(name);
        return match.Success
            ? new DecimalType(Number(match.Groups[1], 10), Number(match.Groups[2], 0))
            : throw new AnalysisException(
                $"'{text}' is not a type. Use {string.Join(", ", Names.Values.Select(known => known.SimpleString).Distinct())} or decimal(p,s).");
    }

    /// <summary>Reads a schema.</summary>
    public static StructType ParseSchema(string text) => new(ColumnPattern().Matches(text).Select(match => ParseField(match.Value)));

    private static StructField ParseField(string text)
    {
        var match = FieldPattern().Match(text);
        return match.Success
            ? new StructField(Unquoted(match.Groups["name"].Value), ParseType(match.Groups["type"].Value), !match.Groups["required"].Success)
            : throw new AnalysisException($"'{text.Trim()}' is not a column. Write a name and a type, such as 'price decimal(18,2)'.");
    }

    private static string Unquoted(string name) =>
        name.StartsWith('`') ? name[1..^1].Replace("``", "`", StringComparison.Ordinal) : name;

    private static int Number(Group group, int otherwise) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : otherwise;

    [GeneratedRegex(@"^(?:decimal|dec|numeric)(?:\s*\(\s*(\d{1,3})\s*(?:,\s*(\d{1,3})\s*)?\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DecimalPattern();

    // A comma inside decimal(p,s) or a quoted name does not end a column.
    [GeneratedRegex(@"(?<=^|,)(?:`(?:[^`]|``)*`|\([^)]*\)|[^,(`])*(?=,|$)")]
    private static partial Regex ColumnPattern();

    [GeneratedRegex(@"^\s*(?<name>`(?:[^`]|``)+`|\w+)(?:\s*:\s*|\s+)(?<type>\w+\s*(?:\([^)]*\))?)\s*(?<required>not\s+null)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FieldPattern();
}
