using System.Data.SqlTypes;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Gives a .NET value its Spark type.</summary>
internal static class Literals
{
    public static Literal Of(object? value) => value switch
    {
        DateTime time => OfTimestamp(time),
        Timestamp instant => OfTimestamp(instant.ToDateTime()),
        string text when HalfPair(text) is { } half => throw new AnalysisException(
            $"The text has half of a surrogate pair, U+{(int)half:X4}, which no engine can store. Take texts of whole characters."),
        Date date => new Literal(date.ToDateOnly(), new DateType()),
        _ => new Literal(value, TypeOf(value)),
    };

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
            $"A value of type '{value.GetType()}' cannot be a constant. Use a number, a text, a bool, a DateOnly, a DateTime in UTC or bytes."),
    };

    // Spark: as many digits as the number has, at least as many as its scale.
    private static DecimalType TypeOf(SqlDecimal number) => new(Math.Max(number.Precision, number.Scale), number.Scale);

    private static Literal OfTimestamp(DateTime time) => time.Kind == DateTimeKind.Local
        ? throw new AnalysisException($"The timestamp '{time:O}' is in local time. Convert it with ToUniversalTime(): plans run in UTC.")
        : new Literal(DateTime.SpecifyKind(time, DateTimeKind.Utc), new TimestampType());
}
