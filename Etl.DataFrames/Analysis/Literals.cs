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
        Date date => new Literal(date.ToDateOnly(), new DateType()),
        _ => new Literal(value, TypeOf(value)),
    };

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
