using System.Globalization;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>
/// Reads types and schemas as Spark SQL writes them: <c>bigint</c>, <c>decimal(18,2)</c>, <c>array&lt;struct&lt;a: int&gt;&gt;</c>,
/// <c>a int, b string NOT NULL COMMENT 'why'</c>.
/// </summary>
internal static class DdlParser
{
    private const int DeepestNesting = 500;

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
        ["timestamp_ltz"] = new TimestampType(),
        ["void"] = new NullType(),
    };

    /// <summary>Reads one type.</summary>
    /// <exception cref="AnalysisException">The text is not a type.</exception>
    public static DataType ParseType(string text) => ParseType(new DdlReader(text), text);

    /// <summary>Reads the type of a cast, where <c>varchar(n)</c> and <c>char(n)</c> are <c>string</c>: Spark does not look at their lengths there.</summary>
    /// <exception cref="AnalysisException">The text is not a type.</exception>
    public static DataType ParseCastType(string text) => ParseType(new DdlReader(text) { IsOfCast = true }, text);

    /// <summary>Reads a schema.</summary>
    /// <exception cref="AnalysisException">The text is not a schema.</exception>
    public static StructType ParseSchema(string text)
    {
        var reader = new DdlReader(text);
        var fields = new List<StructField>();
        do
        {
            reader.BeginItem();
            fields.Add(Field(reader) ?? throw NoColumn(reader));
        }
        while (reader.Take(','));

        return reader.IsAtEnd ? new StructType(fields) : throw NoColumn(reader);
    }

    private static DataType ParseType(DdlReader reader, string text) => Type(reader) is { } type && reader.IsAtEnd
        ? type
        : throw new AnalysisException(
            $"'{text}' is not a type. {(reader.Unknown is { } word && UnknownTypes.Reason(word, Names.Keys) is { } reason ? $"{reason} " : "")}Use {string.Join(", ", Names.Values.Select(known => known.SimpleString).Distinct())}, decimal(p,s), array<…>, map<…,…> or struct<name: …>.");

    private static AnalysisException NoColumn(DdlReader reader) => new(
        $"'{reader.Item}' is not a column. {(reader.Unknown is { } word && UnknownTypes.Reason(word, Names.Keys) is { } reason ? reason : "Write a name and a type, such as 'price decimal(18,2)'.")}");

    // name [:] type [NOT NULL] [COMMENT 'text']
    private static StructField? Field(DdlReader reader)
    {
        if (reader.Name() is not { } name)
        {
            return null;
        }

        reader.Take(':');
        if (Type(reader) is not { } type)
        {
            return null;
        }

        var isRequired = reader.TakeWord("not");
        if (isRequired && !reader.TakeWord("null"))
        {
            return null;
        }

        return !reader.TakeWord("comment") || reader.SkipText() ? new StructField(name, type, !isRequired) : null;
    }

    private static DataType? Type(DdlReader reader)
    {
        if (++reader.Depth > DeepestNesting)
        {
            throw new AnalysisException($"The type is nested deeper than {DeepestNesting} levels. Write a flatter one.");
        }

        var type = TypeOf(reader.Word(), reader);
        reader.Depth--;
        return type;
    }

    private static DataType? TypeOf(string? word, DdlReader reader) => word?.ToLowerInvariant() switch
    {
        null => null,
        "decimal" or "dec" or "numeric" => Decimal(reader),
        "array" => reader.Take('<') && Type(reader) is { } element && reader.Take('>') ? new ArrayType(element) : null,
        "map" => reader.Take('<') && Type(reader) is { } key && reader.Take(',') && Type(reader) is { } value && reader.Take('>') ? new MapType(key, value) : null,
        "struct" => reader.Take('<') ? Struct(reader) : null,
        "varchar" or "char" or "character" when reader.IsOfCast => reader.Take('(') && Number(reader) is > 0 && reader.Take(')') ? new StringType() : null,
        _ => Names.GetValueOrDefault(word) ?? Unknown(word, reader),
    };

    private static DataType? Unknown(string word, DdlReader reader)
    {
        reader.Unknown = word;
        return null;
    }

    private static StructType? Struct(DdlReader reader)
    {
        var fields = new List<StructField>();
        while (!reader.Take('>'))
        {
            if ((fields.Count > 0 && !reader.Take(',')) || Field(reader) is not { } field)
            {
                return null;
            }

            fields.Add(field);
        }

        return new StructType(fields);
    }

    private static DecimalType? Decimal(DdlReader reader)
    {
        if (!reader.Take('('))
        {
            return new DecimalType();
        }

        var precision = Number(reader);
        var scale = reader.Take(',') ? Number(reader) : 0;
        return precision is { } digits && scale is { } decimals && reader.Take(')') ? new DecimalType(digits, decimals) : null;
    }

    private static int? Number(DdlReader reader) =>
        int.TryParse(reader.Word(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
