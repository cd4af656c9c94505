using Etl.DataFrames.Types;
using Etl.Differential.Choices;

namespace Etl.Differential.Data;

/// <summary>Makes values: small ones that collide, so that joins and groups match and sums do not overflow, or nasty ones.</summary>
internal static class ValueMaker
{
    private static readonly string[] Words = ["a", "b", "A", "", "a ", "é", "e\u0301", "😀", "it's", "x\\y"];

    /// <summary>The types of columns.</summary>
    public static IReadOnlyList<DataType> Types { get; } =
    [
        new IntegerType(), new StringType(), new LongType(), new DoubleType(), new DecimalType(10, 2), new DateType(), new BooleanType(), new TimestampType(),
        new ByteType(), new ShortType(), new FloatType(), new BinaryType(), new DecimalType(5, 2), new DecimalType(18, 6), new DecimalType(38, 0),
        new DecimalType(38, 18), new DecimalType(3, 3), new DecimalType(20, 10), new DecimalType(38, 38), new DecimalType(1, 0),
    ];

    public static object Nasty(DataType type, ChoiceSource choices) => choices.Pick(NastyValues.Of(type));

    public static object Tame(DataType type, ChoiceSource choices) => type switch
    {
        ByteType => (sbyte)Small(choices),
        ShortType => (short)Small(choices),
        IntegerType => Small(choices),
        LongType => (long)Small(choices),
        FloatType => Small(choices) * 0.25f,
        DoubleType => choices.Chance(50) ? Small(choices) * 0.1 : Small(choices),
        DecimalType number => DecimalValues.Tame(number, number.Precision == number.Scale ? 0 : Small(choices), choices.Next(10_000)),
        StringType => choices.Pick(Words),
        BinaryType => choices.Pick(NastyValues.Of(type)),
        BooleanType => choices.Next(2) == 1,
        DateType => new DateOnly(2024, 2, 26).AddDays(choices.Next(6)),
        TimestampType => new DateTime(2024, 2, 28, 23, 0, 0, DateTimeKind.Utc).AddMinutes(choices.Next(4) * 30),
        _ => throw new InvalidOperationException($"No values for '{type}'."),
    };

    private static int Small(ChoiceSource choices) => choices.Next(5) - 1;
}
