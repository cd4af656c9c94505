using System.Data.SqlTypes;
using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Numbers under spark.sql.ansi.enabled: what does not fit is an error. Answers without a comment are a Spark 3.5.6's.</summary>
public abstract class ArithmeticSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    [SkippableFact]
    public void Division_by_zero_is_an_error_whatever_the_type()
    {
        ErrorOf("int", 1, X / 0).Should().Be("DIVIDE_BY_ZERO");
        ErrorOf("double", 1d, X / 0d).Should().Be("DIVIDE_BY_ZERO");
        ErrorOf("decimal(10,2)", 1m, X / 0).Should().Be("DIVIDE_BY_ZERO");

        // Spark 4 has a class of its own for remainders.
        string[] remainder = ["DIVIDE_BY_ZERO", "REMAINDER_BY_ZERO"];
        ErrorOf("int", 1, X % 0).Should().BeOneOf(remainder);
        ErrorOf("double", 1d, X % 0d).Should().BeOneOf(remainder);
        ErrorOf("decimal(10,2)", 1m, X % Lit(0.0m)).Should().BeOneOf(remainder);
    }

    [SkippableFact]
    public void Null_divided_by_zero_is_null()
    {
        Answer("int", null, X / 0).Should().BeNull();
        Answer("int", null, X % 0).Should().BeNull();
        Answer("decimal(10,2)", null, X / 0).Should().BeNull();
        Answer("decimal(10,2)", null, X % 0).Should().BeNull();
    }

    [SkippableFact]
    public void Overflow_of_whole_numbers_is_an_error()
    {
        ErrorOf("tinyint", sbyte.MaxValue, X + X).Should().Be("BINARY_ARITHMETIC_OVERFLOW");
        ErrorOf("smallint", short.MaxValue, X * X).Should().Be("BINARY_ARITHMETIC_OVERFLOW");
        ErrorOf("int", int.MaxValue, X + 1).Should().Be("ARITHMETIC_OVERFLOW");
        ErrorOf("int", int.MinValue, -X).Should().Be("ARITHMETIC_OVERFLOW");
        ErrorOf("bigint", long.MaxValue, X * 2).Should().Be("ARITHMETIC_OVERFLOW");
        ErrorOf("bigint", long.MinValue, Abs(X)).Should().Be("ARITHMETIC_OVERFLOW");
        Answer("int", int.MaxValue, X + 1L).Should().Be(2_147_483_648L);
    }

    [SkippableFact]
    public void Overflow_is_an_error_in_a_comparison_with_a_constant_too()
    {
        ErrorOf("bigint", long.MinValue, (X - 2L) == 10L).Should().Be("ARITHMETIC_OVERFLOW");
        ErrorOf("bigint", long.MaxValue, (Lit(2L) + X) < 10L).Should().Be("ARITHMETIC_OVERFLOW");
        ErrorOf("bigint", long.MaxValue, (X * 2L) != 10L).Should().Be("ARITHMETIC_OVERFLOW");
    }

    [SkippableFact]
    public void Overflow_of_decimals_is_an_error()
    {
        var nines = SqlDecimal.Parse(new string('9', 38));

        ErrorOf("decimal(38,0)", nines, X + 1).Should().Be("NUMERIC_VALUE_OUT_OF_RANGE");
        ErrorOf("decimal(38,0)", nines, X * Lit(0.5m)).Should().Be("NUMERIC_VALUE_OUT_OF_RANGE");
        ErrorOf("decimal(38,0)", nines, X / Lit(0.01m)).Should().Be("NUMERIC_VALUE_OUT_OF_RANGE");
        ErrorOf("decimal(38,0)", -nines, X / Lit(0.0000000001m)).Should().Be("NUMERIC_VALUE_OUT_OF_RANGE");
        ErrorOf("decimal(10,2)", 12345678.9m, X.Cast("decimal(5,2)")).Should().Be("NUMERIC_VALUE_OUT_OF_RANGE");
        ErrorOf("decimal(10,2)", 1000m, X.Cast("tinyint")).Should().Be("CAST_OVERFLOW");
    }

    [SkippableFact]
    public void Whole_numbers_are_divided_as_doubles()
    {
        Answer("int", 7, X / 2).Should().Be(3.5);
        Answer("bigint", 9_007_199_254_740_993L, X / 1).Should().Be(9_007_199_254_740_992d);
        Answer("int", -7, X % 3).Should().Be(-1);
        Answer("int", int.MinValue, X % -1).Should().Be(0);
        Answer("double", -7.5, X % 2).Should().Be(-1.5);
    }

    [SkippableFact]
    public void Decimals_are_divided_exactly_halves_away_from_zero()
    {
        Answer("decimal(10,2)", 10m, X / 3).Should().Be(3.333333m);
        Answer("decimal(10,2)", 0.05m, X / Lit(0.1m)).Should().Be(0.5m);
        Answer("decimal(10,2)", -2m, X / 3).Should().Be(-0.666667m);
        Answer("decimal(3,2)", 1m, (X / 8).Cast("decimal(5,2)")).Should().Be(0.13m);
        Answer("decimal(10,2)", 7.25m, X % 2).Should().Be(1.25m);
        Answer("decimal(10,2)", -7.25m, X % Lit(0.5m)).Should().Be(-0.25m);
    }

    [SkippableFact]
    public void Quotients_are_rounded_once()
    {
        // 5e-7 less 2e-39: rounding at 38 decimals first would make it a half, and that 0.000001.
        var dividend = SqlDecimal.Parse("0.0000000125000000000000000000000000");
        var divisor = SqlDecimal.Parse("0.0250000000000000000000000000000001");

        Rows(Frame("a decimal(38,34), b decimal(38,34)", [dividend, divisor]).Select(Col("a") / Col("b"))).Should().Equal("0.000000");
    }

    [SkippableFact]
    public void Products_of_more_than_38_digits_give_up_decimals()
    {
        var big = SqlDecimal.Parse("12345678901234567890123456789012.0007");
        var other = SqlDecimal.Parse("12345678901234567890123456789012.0005");

        Rows(Frame("x decimal(38,4)", [big]).Select(X * Lit(1.0007m))).Should().Equal("12354320876465432087646543208764.309100");
        Rows(Frame("x decimal(38,4)", [other]).Select(X * Lit(1.0009m))).Should().Equal("12356790012245679001224567900122.111300");
    }

    [SkippableFact]
    public void Remainders_of_wide_decimals_are_exact()
    {
        var nines = SqlDecimal.Parse(new string('9', 38));
        var small = SqlDecimal.Parse("0." + new string('9', 38));

        Rows(Frame("a decimal(38,0), b decimal(38,38)", [nines, small]).Select((Col("a") % Col("b")).Cast("double"))).Should().Equal("0");
    }

    [SkippableFact]
    public void Rounding_goes_away_from_zero()
    {
        Answer("decimal(10,2)", 2.5m, Round(X)).Should().Be(3m);
        Answer("decimal(10,2)", -2.5m, Round(X)).Should().Be(-3m);
        Answer("decimal(10,2)", 99999999.99m, Round(X, 1)).Should().Be(100000000.0m);
        Answer("decimal(10,2)", 99999999.99m, Round(X, -8)).Should().Be(100000000m);
        Answer("decimal(10,2)", 99999999.99m, Round(X, -9)).Should().Be(0m);
        Answer("decimal(10,2)", null, Round(X, -9)).Should().BeNull();
        Answer("int", 5, Round(X, 2)).Should().Be(5);
    }

    [SkippableFact]
    public void Floats_meet_other_numbers_as_doubles()
    {
        Answer("float", 0.1f, X + 0).Should().Be((double)0.1f);
        Answer("float", 0.1f, X == 0.1).Should().Be(false);
        Answer("float", 16_777_216f, X == 16_777_217).Should().Be(false);
    }

    [SkippableFact]
    public void Nan_equals_itself_and_is_larger_than_all()
    {
        Answer("double", double.NaN, X == double.NaN).Should().Be(true);
        Answer("double", double.NaN, X > double.PositiveInfinity).Should().Be(true);
        Answer("double", -0.0, X == 0.0).Should().Be(true);
    }

    [SkippableFact]
    public void Shifts_wrap_as_in_Java()
    {
        Answer("int", 1, ShiftLeft(X, 33)).Should().Be(2);
        Answer("int", -1, ShiftLeft(X, 31)).Should().Be(int.MinValue);
        Answer("bigint", 3L, ShiftLeft(X, 62)).Should().Be(-4_611_686_018_427_387_904L);
        Answer("int", null, ShiftLeft(X, 1)).Should().BeNull();
    }

    [SkippableFact]
    public void Casts_cut_the_fraction_off_and_know_their_range()
    {
        Answer("double", -2.9, X.Cast("int")).Should().Be(-2);
        Answer("decimal(10,2)", 2.99m, X.Cast("bigint")).Should().Be(2L);
        ErrorOf("double", 3e9, X.Cast("int")).Should().Be("CAST_OVERFLOW");
        ErrorOf("double", double.NaN, X.Cast("int")).Should().Be("CAST_OVERFLOW");
        ErrorOf("bigint", 128L, X.Cast("tinyint")).Should().Be("CAST_OVERFLOW");
        Answer("double", double.NaN, X.Cast("decimal(5,2)")).Should().BeNull();
        Answer("double", 1.005, X.Cast("decimal(5,2)")).Should().Be(1.01m);
        Answer("decimal(10,3)", 1.005m, X.Cast("decimal(5,2)")).Should().Be(1.01m);
        Answer("boolean", true, X.Cast("int")).Should().Be(1);
        Answer("int", 5, X.Cast("boolean")).Should().Be(true);
        Answer("decimal(10,2)", 1.5m, X.Cast("string")).Should().Be("1.50");
        Answer("date", new DateOnly(2021, 1, 2), X.Cast("timestamp")).Should().Be(new DateTime(2021, 1, 2, 0, 0, 0, DateTimeKind.Utc));
    }

    [SkippableFact]
    public void Casts_compared_with_a_constant_are_made_all_the_same()
    {
        ErrorOf("bigint", 1L << 40, X.Cast("int") == 5).Should().Be("CAST_OVERFLOW");
        ErrorOf("int", 300, X.Cast("tinyint") > Lit((sbyte)5)).Should().Be("CAST_OVERFLOW");
        ErrorOf("decimal(20,2)", 1e15m, X.Cast("int").IsIn(1, 2)).Should().Be("CAST_OVERFLOW");
        ErrorOf("decimal(10,2)", 12345678.9m, X.Cast("decimal(5,2)") > Lit(1.00m)).Should().Be("NUMERIC_VALUE_OUT_OF_RANGE");
        ErrorOf("int", 100_000, X.Cast("decimal(5,0)") != Lit(1m)).Should().Be("NUMERIC_VALUE_OUT_OF_RANGE");
        Answer("decimal(10,2)", 1.25m, X.Cast("decimal(9,1)") == Lit(1.3m)).Should().Be(true);
        Answer("decimal(10,2)", 5.75m, X.Cast("int") == 5).Should().Be(true);
        Answer("timestamp", new DateTime(2024, 1, 6, 12, 0, 0, DateTimeKind.Utc), X.Cast("date") == new DateOnly(2024, 1, 6)).Should().Be(true);
    }

    [SkippableFact]
    public void Sums_compared_with_a_constant_overflow_all_the_same()
    {
        var sum = Values("bigint", long.MaxValue, long.MaxValue).GroupBy().Agg(Sum(X).As("s"));

        ErrorOf(() => sum.Filter(Col("s") == 5L).Collect()).Should().Be("ARITHMETIC_OVERFLOW");
    }

    [SkippableTheory]
    [InlineData("decimal(18,6)", "123456789012.345679")]
    [InlineData("decimal(38,18)", "0.123456789012345678")]
    [InlineData("decimal(38,18)", "-12345678901234567890.123456789012345678")]
    [InlineData("decimal(20,10)", "9007199254.7409930001")]
    [InlineData("decimal(38,0)", "99999999999999999999999999999999999999")]
    [InlineData("decimal(38,38)", "0.00000000000000000000000000000000000001")]
    [InlineData("decimal(5,2)", "-0.07")]
    public void Decimals_become_the_nearest_double_and_float(string type, string number)
    {
        var value = SqlDecimal.Parse(number);
        var culture = System.Globalization.CultureInfo.InvariantCulture;

        Answer(type, value, X.Cast("double")).Should().Be(double.Parse(number, culture));
        Answer(type, value, X.Cast("float")).Should().Be(float.Parse(number, culture));
    }

    [SkippableTheory]
    [InlineData(1e300, float.PositiveInfinity)]
    [InlineData(-1e39, float.NegativeInfinity)]
    [InlineData(3.4028235677973366e38, float.PositiveInfinity)]
    [InlineData(3.4028235677973362e38, float.MaxValue)]
    [InlineData(-3.4028235677973362e38, float.MinValue)]
    [InlineData(double.NegativeInfinity, float.NegativeInfinity)]
    [InlineData(double.NaN, float.NaN)]
    [InlineData(1e-300, 0f)]
    public void Doubles_beyond_the_largest_float_are_infinite(double number, float expected) =>
        Answer("double", number, X.Cast("float")).Should().Be(expected);

    [SkippableFact]
    public void A_condition_fits_a_decimal_only_with_a_whole_digit()
    {
        Answer("boolean", true, X.Cast("decimal(4,3)")).Should().Be(1.000m);
        ErrorOf("boolean", true, X.Cast("decimal(3,3)")).Should().Be("NUMERIC_VALUE_OUT_OF_RANGE");
    }

    [SkippableTheory]
    [InlineData(double.Epsilon, "0.00")]
    [InlineData(-1e-10, "0.00")]
    [InlineData(0.004999999999, "0.00")]
    [InlineData(0.005, "0.01")]
    [InlineData(-0.005, "-0.01")]
    [InlineData(1e-3, "0.00")]
    [InlineData(123.455, "123.46")]
    [InlineData(12345678.125, "12345678.13")]
    public void Doubles_become_decimals_by_their_text(double number, string expected) =>
        Answer("double", number, X.Cast("decimal(10,2)")).Should().Be(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [SkippableTheory]
    [InlineData(2227187148198412290.0, "2.22718714819841229E18", "2227187148198412290.00")]
    [InlineData(1.63e22, "1.6300000000000001E22", "16300000000000001000000.00")]
    [InlineData(-9.92e23, "-9.920000000000001E23", "-992000000000000100000000.00")]
    [InlineData(9223372036854775807.0, "9.223372036854776E18", "9223372036854776000.00")]
    [InlineData(0.0024010958994156173, "0.0024010958994156173", "0.00")]
    public void Large_doubles_have_the_digits_of_Java_17(double number, string text, string number38)
    {
        Answer("double", number, X.Cast("string")).Should().Be(text);
        Answer("double", number, X.Cast("decimal(38,2)").Cast("string")).Should().Be(number38);
        Answer("double", number, Round(X, 2).Cast("string")).Should().Be(number < 1 && number > 0 ? "0.0" : text);
    }
}
