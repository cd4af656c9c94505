using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Texts, bytes, dates and times.</summary>
public abstract class TextAndDateSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    [SkippableFact]
    public void Concat_with_null_is_null_and_numbers_become_text()
    {
        var frame = Frame("a string, b int", ["x", 1], ["x", null], [null, 1]);

        Rows(frame.Select(Concat(Col("a"), Lit("-"), Col("b")))).Should().Equal("x-1", "null", "null");
    }

    [SkippableFact]
    public void Length_counts_characters_and_bytes() =>
        Rows(Frame("a string, b binary", ["é😀", (byte[])[1, 2, 255]], ["", System.Array.Empty<byte>()], [null, null])
            .Select(Length(Col("a")), Length(Col("b")), Concat(Col("b"), Col("b"))))
            .Should().Equal("2,3,0102FF0102FF", "0,0,", "null,null,null");

    [SkippableFact]
    public void Texts_come_back_as_they_went_in()
    {
        string[] texts = ["", " ", "'; DROP TABLE t; --", "\"", "$1", "a\0b", "line\r\nbreak", "\\", "漢字 🦆", "%_", new string('x', 10_000)];
        var frame = Values("string", [.. texts]);

        frame.Collect().Select(row => row[0]).Should().Equal(texts);
        foreach (var text in texts)
        {
            frame.Filter(X == text).Select(X, Lit(text).As("y")).Collect().Single().Values.Should().Equal(text, text);
        }
    }

    [SkippableFact]
    public void Texts_are_compared_by_their_bytes() =>
        Rows(Values("string", "b", "a", "B", "é", "", null, "Z").OrderBy("x")).Should().Equal("null", "", "B", "Z", "a", "b", "é");

    [SkippableFact]
    public void Dates_and_times_come_back_as_they_went_in()
    {
        object?[] row = [new DateOnly(1, 1, 1), new DateTime(2021, 3, 14, 2, 30, 0, DateTimeKind.Utc).AddMicroseconds(123_456)];
        object?[] other = [new DateOnly(9999, 12, 31), new DateTime(1600, 1, 1, 0, 0, 0, DateTimeKind.Utc)];

        Rows(Frame("d date, t timestamp", row, other, [null, null])).Should().Equal(
            "0001-01-01,2021-03-14 02:30:00.123456", "9999-12-31,1600-01-01 00:00:00", "null,null");
        Rows(Frame("d date, t timestamp", row).Filter((Col("d") == Lit(row[0])) & (Col("t") == Lit(row[1])))).Should().HaveCount(1);
    }

    [SkippableFact]
    public void Parts_of_a_date_are_Sparks() =>
        Rows(Values("date", new DateOnly(2021, 3, 14), new DateOnly(2024, 12, 31), null).Select(Year(X), Quarter(X), Month(X), DayOfMonth(X), DayOfWeek(X)))
            .Should().Equal("2021,1,3,14,1", "2024,4,12,31,3", "null,null,null,null,null");

    [SkippableFact]
    public void Days_are_added_and_counted()
    {
        var frame = Frame("a date, t timestamp", [new DateOnly(2020, 2, 28), new DateTime(2020, 3, 1, 23, 59, 59, DateTimeKind.Utc)]);

        Rows(frame.Select(DateAdd(Col("a"), 2), DateSub(Col("a"), 59), DateDiff(Col("t"), Col("a")), DateAdd(Col("t"), 1)))
            .Should().Equal("2020-03-01,2019-12-31,2,2020-03-02");
    }

    [SkippableFact]
    public void Intervals_are_multiplied_and_added() =>
        Rows(Frame("d date, t timestamp, n int", [new DateOnly(2024, 1, 31), new DateTime(2024, 1, 31, 10, 0, 0, DateTimeKind.Utc), 2], [null, null, 1]).Select(
                Col("t") + (Expr("interval 1 day") * Col("n")), Col("d") - Expr("interval 1 month"), Expr("make_interval(0, n)") + Col("d"), Col("t") - Col("d") > Expr("interval 9 hours")))
            .Should().Equal("2024-02-02 10:00:00,2023-12-31,2024-03-31,true", "null,null,null,null");

    [SkippableFact]
    public void Timestamps_that_intervals_move_beyond_all_years_are_errors()
    {
        var last = new DateTime(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);
        ErrorOf("timestamp", last, X + Expr("interval 1 year")).Should().Be("DATETIME_OUTSIDE_DOTNET");
        ErrorOf("timestamp", last, Expr("timestampadd(YEAR, 2000000000, x)")).Should().Be("DATETIME_OVERFLOW");
        FluentActions.Invoking(() => Answer("timestamp", last, X + Expr("interval 1000000 years"))).Should().Throw<EngineException>().WithMessage("*long overflow*");
        FluentActions.Invoking(() => Answer("date", new DateOnly(2024, 1, 1), X + Expr("make_interval(0, 0, 0, 0, 0, 0, day(x))"))).Should().Throw<EngineException>().WithMessage("*Cannot add hours, minutes or seconds*");
    }

    [SkippableFact]
    public void Dates_meet_timestamps_at_midnight() =>
        Rows(Frame("a date, t timestamp", [new DateOnly(2020, 1, 1), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)]).Select(Col("a") == Col("t")))
            .Should().Equal("true");

    [SkippableFact]
    public void Decimals_without_whole_digits_are_written_with_a_zero()
    {
        Answer("decimal(3,3)", -0.5m, X.Cast("string")).Should().Be("-0.500");
        Answer("decimal(38,38)", System.Data.SqlTypes.SqlDecimal.Parse("0"), Concat(X, Lit("!"))).Should().Be("0.00000000000000000000000000000000000000!");
    }

    [SkippableFact]
    public void Years_of_five_digits_have_a_sign()
    {
        Answer("date", new DateOnly(9999, 12, 31), DateAdd(X, 1).Cast("string")).Should().Be("+10000-01-01");
        Answer("date", new DateOnly(9999, 12, 31), X.Cast("string")).Should().Be("9999-12-31");
    }

    [SkippableFact]
    public void Seconds_of_a_timestamp_are_those_of_a_double_before_Spark_4()
    {
        var last = new DateTime(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc).AddMicroseconds(999_999);
        var isExact = Session.Version().Contains(" 4.", StringComparison.Ordinal);

        Answer("timestamp", last, X.Cast("decimal(18,6)")).Should().Be(isExact ? 253_402_300_799.999999m : 253_402_300_800.000000m);
        Answer("timestamp", DateTime.UnixEpoch.AddMicroseconds(-1), X.Cast("decimal(18,6)")).Should().Be(-0.000001m);
        Answer("timestamp", DateTime.UnixEpoch.AddMicroseconds(1_500_000), X.Cast("decimal(10,0)")).Should().Be(2m);
    }

    [SkippableFact]
    public void Dates_that_NET_cannot_hold_are_an_error_with_a_class()
    {
        ErrorOf("date", new DateOnly(9999, 12, 31), DateAdd(X, 1)).Should().Be("DATETIME_OUTSIDE_DOTNET");
        ErrorOf("date", new DateOnly(1, 1, 1), DateSub(X, 1).Cast("timestamp")).Should().Be("DATETIME_OUTSIDE_DOTNET");
    }

    [SkippableFact]
    public void Dates_of_any_year_have_a_text()
    {
        Answer("date", new DateOnly(9999, 12, 31), DateAdd(X, 1).Cast("string")).Should().Be("+10000-01-01");
        Answer("date", new DateOnly(1, 1, 1), X.Cast("string")).Should().Be("0001-01-01");
        Answer("date", new DateOnly(1, 1, 1), DateSub(X, 366).Cast("string")).Should().Be("0000-01-01");
        Answer("date", new DateOnly(1, 1, 1), DateSub(X, 367).Cast("string")).Should().Be("-0001-12-31");
        Answer("date", new DateOnly(4, 2, 29), DateSub(X, 32_768).Cast("string")).Should().Be("-0086-06-13");
        Answer("date", new DateOnly(4, 2, 29), DateSub(X, 6_553_600).Cast("string")).Should().Be("-17939-01-05");
        Answer("date", null, X.Cast("string")).Should().BeNull();
    }
}
