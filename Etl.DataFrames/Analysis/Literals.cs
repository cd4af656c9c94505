using System.Data.SqlTypes;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Records;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Gives a .NET value its Spark type.</summary>
internal static class Literals
{
    public static Literal Of(object? value) => value switch
    {
        DateTime time => OfTimestamp(time),
        Timestamp instant => OfTimestamp(instant.ToDateTime()),
        string text => new Literal(Whole(text), new StringType()),
        Date date => new Literal(date.ToDateOnly(), new DateType()),
        char or Guid or Enum => Of(Conversions.ForRow(value, Place.Of(value.GetType()))),
        DateTimeOffset time => OfTimestamp(time.UtcDateTime),
        not null when ClrTypes.ColumnOf(value.GetType()) is null && Shaped(value.GetType()) is var type && ClrShape.Of(type) is not ClrShape.Scalar =>
            Composite(value, Place.Of(type)),
        _ => new Literal(value, TypeOf(value)),
    };

    /// <summary>The text, which is checked.</summary>
    /// <exception cref="AnalysisException">It has half of a surrogate pair.</exception>
    public static string Whole(string text) => HalfPair(text) is { } half
        ? throw new AnalysisException($"The text has half of a surrogate pair, U+{(int)half:X4}, which no engine can store. Take texts of whole characters.")
        : text;

    // As the types say, not the values: an empty list of int is an array of int.
    private static Literal Composite(object value, Place place)
    {
        var type = ColumnTypes.Of(place);
        return new Literal(LocalData.Check(RecordReader.Values(place)(value), new StructField(place.Path, type)), type);
    }

    // What a class can be enumerated as, when it is no type of a record itself.
    private static Type Shaped(Type type) => ClrShape.Of(type) is ClrShape.List or ClrShape.Map ? type
        : Interface(type, typeof(IReadOnlyDictionary<,>)) ?? Interface(type, typeof(IDictionary<,>)) ?? Interface(type, typeof(IEnumerable<>)) ?? type;

    private static Type? Interface(Type type, Type definition) =>
        type.GetInterfaces().FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == definition);

    private static char? HalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return text[i];
            }

            i++;
        }

        return null;
    }

    private static DataType TypeOf(object? value) => value switch
    {
        null => new NullType(),
        bool => new BooleanType(),
        sbyte => new ByteType(),
        short => new ShortType(),
        int => new IntegerType(),
        long => new LongType(),
        float => new FloatType(),
        double => new DoubleType(),
        decimal number => TypeOf(new SqlDecimal(number)),
        SqlDecimal { IsNull: false } number => TypeOf(number),
        string => new StringType(),
        byte[] => new BinaryType(),
        DateOnly => new DateType(),
        _ => throw new AnalysisException(
            $"A value of type '{value.GetType()}' cannot be a constant. Use a number, a text, a bool, a DateOnly, a DateTime in UTC, bytes, or a list, dictionary, record or tuple of them."),
    };

    // Spark: as many digits as the number has, at least as many as its scale.
    private static DecimalType TypeOf(SqlDecimal number) => new(Math.Max(number.Precision, number.Scale), number.Scale);

    private static Literal OfTimestamp(DateTime time) => time.Kind == DateTimeKind.Local
        ? throw new AnalysisException($"The timestamp '{time:O}' is in local time. Convert it with ToUniversalTime(): plans run in UTC.")
        : new Literal(DateTime.SpecifyKind(time, DateTimeKind.Utc), new TimestampType());
}
