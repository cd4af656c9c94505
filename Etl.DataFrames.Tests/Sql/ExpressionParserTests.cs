using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Sql;

public sealed class ExpressionParserTests
{
    private static readonly DataFrame Table = Frames.Of("a int, b int, s string, d date, c boolean, dec decimal(5,2), `x y` int, `c``d` int");

    // Text, and how Spark names the column: that shows how it was read.
    [Theory]
    [InlineData("a + b * 2", "(a + (b * 2))")]
    [InlineData("(a + b) * -2", "((a + b) * -2)")]
    [InlineData("a - b - 1", "((a - b) - 1)")]
    [InlineData("a-1", "(a - 1)")]
    [InlineData("-a", "(- a)")]
    [InlineData("NOT a = 1 AND b = 2 OR c", "(((NOT (a = 1)) AND (b = 2)) OR c)")]
    [InlineData("a <> 1", "(NOT (a = 1))")]
    [InlineData("a == b", "(a = b)")]
    [InlineData("a <=> NULL", "(a <=> NULL)")]
    [InlineData("a BETWEEN 1 AND 2 AND c", "(((a >= 1) AND (a <= 2)) AND c)")]
    [InlineData("a NOT BETWEEN 1 AND 2", "(NOT ((a >= 1) AND (a <= 2)))")]
    [InlineData("a NOT IN (1, 2)", "(NOT (a IN (1, 2)))")]
    [InlineData("s IS NOT NULL", "(s IS NOT NULL)")]
    [InlineData("c IS NOT TRUE", "(NOT (c <=> true))")]
    [InlineData("a IS DISTINCT FROM b", "(NOT (a <=> b))")]
    [InlineData("CASE WHEN a > 1 THEN 'x' ELSE s END", "CASE WHEN (a > 1) THEN x ELSE s END")]
    [InlineData("case a when 1 then 2 end", "CASE WHEN (a = 1) THEN 2 END")]
    [InlineData("CAST(a AS decimal(10,2))", "a")]
    [InlineData("a::bigint + 1", "(CAST(a AS BIGINT) + 1)")]
    [InlineData("if(c, 1, 2)", "(IF(c, 1, 2))")]
    [InlineData("coalesce(a, b, 0)", "coalesce(a, b, 0)")]
    [InlineData("count(DISTINCT a)", "count(DISTINCT a)")]
    [InlineData("COUNT(*)", "count(1)")]
    [InlineData("sum(a) FILTER (WHERE b > 0)", "sum(a) FILTER (WHERE (b > 0))")]
    [InlineData("sum(a) OVER (PARTITION BY s ORDER BY d DESC NULLS FIRST ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)",
        "sum(a) OVER (PARTITION BY s ORDER BY d DESC NULLS FIRST ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)")]
    [InlineData("rank() over (order by a, b desc)", "RANK() OVER (ORDER BY a ASC NULLS FIRST, b DESC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)")]
    [InlineData("`x y` + 1 -- why", "(x y + 1)")]
    [InlineData("`c``d` + 1", "(c`d + 1)")]
    [InlineData("-12.5e1bd", "-125")]
    [InlineData("-1e-3bd", "-0.001")]
    [InlineData("'it\\'s' 'one' || \"\\u0041\"", "concat(it'sone, A)")]
    [InlineData("r'a\\b'", "a\\b")]
    [InlineData("d + INTERVAL 2 WEEKS", "date_add(d, extractansiintervaldays(INTERVAL '14' DAY))")]
    [InlineData("DATE '2024-1-6'", "DATE '2024-01-06'")]
    [InlineData("X'0aFF'", "X'0AFF'")]
    public void Expressions_AreReadAsSparkDoes(string text, string name) => ColumnText(text).Should().Be(name);

    [Theory]
    [InlineData("1", "int")]
    [InlineData("-2147483648", "int")]
    [InlineData("2147483648", "bigint")]
    [InlineData("9223372036854775808", "decimal(19,0)")]
    [InlineData("1L", "bigint")]
    [InlineData("1S", "smallint")]
    [InlineData("1Y", "tinyint")]
    [InlineData("1.50", "decimal(3,2)")]
    [InlineData(".5", "decimal(1,1)")]
    [InlineData("1e3", "double")]
    [InlineData("1.5D", "double")]
    [InlineData("1F", "float")]
    [InlineData("1.5BD", "decimal(2,1)")]
    [InlineData("1e3BD", "decimal(4,0)")]
    [InlineData("1.50e5bd", "decimal(6,0)")]
    [InlineData("12.5e-1bd", "decimal(3,2)")]
    [InlineData("1e-3bd", "decimal(3,3)")]
    [InlineData("0e3bd", "decimal(4,0)")]
    [InlineData("TIMESTAMP '2024-01-06 12:00:00'", "timestamp")]
    [InlineData("DATE '2024-01-06'", "date")]
    [InlineData("null", "void")]
    public void Literals_HaveSparksTypes(string text, string type) => Table.TypeOf(Expr(text)).Should().Be(type);

    [Fact]
    public void Names_AreGiven()
    {
        Table.SelectExpr("a AS x", "b y", "a + 1", "*").Columns().Should().Equal("x", "y", "(a + 1)", "a", "b", "s", "d", "c", "dec", "x y", "c`d");
        Frames.Of("m map<string, int>").SelectExpr("posexplode(m) AS (p, k, v)").Columns().Should().Equal("p", "k", "v");
        Table.As("t").SelectExpr("t.a", "t.*").Columns().Should().HaveCount(9);
    }

    [Fact]
    public void Filter_TakesATextAsACondition() => Table.Filter("a > 1 and s = 'x\\'; DROP TABLE t; --'").Query().Parameters.Should().Equal("x'; DROP TABLE t; --");

    [Theory]
    [InlineData("a +", "'a +', line 1, column 4: a value is expected, not the end.")]
    [InlineData("a + b 2)", "'a + b 2)', line 1, column 7: an operator or the end is expected, not '2'.")]
    [InlineData("(a", "'(a', line 1, column 3: ')' is expected, not the end.")]
    [InlineData("a =\n  ,", "'a =\n  ,', line 2, column 3: a value is expected, not ','.")]
    [InlineData("'abc", "'\'abc', line 1, column 1: the text that begins with ' has no end. Close it with '.")]
    [InlineData("'it''s'", "'\'it\'\'s\'', line 1, column 5: two quotes in a row mean one quote in Spark 4 and none in Spark 3.5. Write \\'.")]
    [InlineData("`abc", "'`abc', line 1, column 1: the name that begins with '`' has no end. Close it with a backtick.")]
    [InlineData("a /* b", "'a /* b', line 1, column 3: the comment that begins with '/*' has no end. Close it with '*/'.")]
    [InlineData("cast(a as nope)", "'cast(a as nope)', line 1, column 11: 'nope' is not a type. Use boolean, tinyint, smallint, int, bigint, float, double, string, binary, date, timestamp, void, decimal(p,s), array<…>, map<…,…> or struct<name: …>.")]
    [InlineData("coalesc(a)", "'coalesc(a)', line 1, column 1: there is no function 'coalesc'; did you mean 'coalesce'.")]
    [InlineData("xyzzyplugh(a)", "'xyzzyplugh(a)', line 1, column 1: there is no function 'xyzzyplugh'.")]
    [InlineData("a in (select 1)", "'a in (select 1)', line 1, column 7: a query inside an expression is not supported. Join the frames with 'left_semi' or 'left_anti'.")]
    [InlineData("case a end", "'case a end', line 1, column 8: 'WHEN' is expected, not 'end'.")]
    [InlineData("a is 3", "'a is 3', line 1, column 6: NULL, TRUE, FALSE, UNKNOWN or DISTINCT FROM is expected, not '3'.")]
    [InlineData("DATE '2024-13-01'", "'DATE '2024-13-01'', line 1, column 6: '2024-13-01' is no DATE. Write DATE '2024-01-06'.")]
    [InlineData("d + interval 1 quarter", "'d + interval 1 quarter', line 1, column 16: an interval of 'quarter' is not supported. Use years, months, weeks, days, hours, minutes, seconds, milliseconds or microseconds.")]
    [InlineData("d + interval 1 month 2 days", "'d + interval 1 month 2 days', line 1, column 14: an interval has either years and months or days and times. Add two intervals instead.")]
    [InlineData("d + interval 1.5 days", "'d + interval 1.5 days', line 1, column 14: '1.5' is no number of 'days'. An interval is a whole number and a unit, such as INTERVAL 3 DAYS; only seconds have a fraction.")]
    [InlineData("d + interval '1day'", "'d + interval '1day'', line 1, column 14: '1day' is no interval. Write for example INTERVAL '1 day 2 hours'.")]
    [InlineData("d + interval '1 25' day to hour", "'d + interval '1 25' day to hour', line 1, column 14: '1 25' does not fit DAY TO HOUR. Write for example INTERVAL '1-2' YEAR TO MONTH or INTERVAL '1 02:03:04' DAY TO SECOND.")]
    [InlineData("d + interval '1' month to day", "'d + interval '1' month to day', line 1, column 14: there are no intervals from 'month' to 'day'. Use YEAR TO MONTH, or two of DAY, HOUR, MINUTE and SECOND.")]
    [InlineData("d + interval '1' day to week", "'d + interval '1' day to week', line 1, column 14: an interval has no field 'week'. Use YEAR, MONTH, DAY, HOUR, MINUTE or SECOND.")]
    [InlineData("d + interval 9999999999 years", "'d + interval 9999999999 years', line 1, column 14: the interval is too long. Months have 32 bits, microseconds 64.")]
    [InlineData("timestampadd('hour', 1, d)", "'timestampadd('hour', 1, d)', line 1, column 14: function 'timestampadd' needs one of the units YEAR, QUARTER, MONTH, WEEK, DAY, DAYOFYEAR, HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND without quotes, not 'hour'.")]
    [InlineData("sum(a) over (order by a rows interval 1 day preceding)", "'sum(a) over (order by a rows interval 1 day preceding)', line 1, column 30: a window counts rows by whole numbers. Write RANGE for intervals.")]
    [InlineData("1e999", "'1e999', line 1, column 1: '1e999' is no number that its type can hold.")]
    [InlineData("sum(a) over w", "'sum(a) over w', line 1, column 13: a window is written in brackets: OVER (PARTITION BY … ORDER BY …).")]
    public void Mistakes_AreShown(string text, string message) =>
        FluentActions.Invoking(() => Table.Select(Expr(text))).Should().Throw<AnalysisException>().Which.Message.Should().Be(message);

    [Fact]
    public void Intervals_MoveDatesAndTimestamps()
    {
        Table.Select(Expr("d - interval '3' day")).Sql().Should().Contain("date_add(t1.\"d\", -3)");
        Table.Select(Expr("d + (interval 1 day + interval 2 days)")).Sql().Should().Contain("date_add(t1.\"d\", 3)");
        Refused("a + interval 3 days", "'a' is of type 'int', but 'INTERVAL '3' DAY' moves only dates and timestamps. Cast it to 'date' or 'timestamp'.");
        Refused("d + make_interval(0, 0, 0, 0, 1)", "Cannot add hours, minutes or seconds, milliseconds, microseconds to a date, as 'make_interval(0, 0, 0, 0, 1)' would. Cast the date to 'timestamp'.");
        Refused("d + (interval 1 day + interval 1 month)", "'INTERVAL '1' DAY' and 'INTERVAL '1' MONTH' count different things: move the date or timestamp by one after the other.");
        Refused("interval 1 day < interval 1 month", "'INTERVAL '1' DAY' and 'INTERVAL '1' MONTH' count different things: only months can be compared with months, and days and times with each other.");
        Refused("d + make_interval(1) * 2", "'make_interval(1)' cannot be multiplied: multiply the arguments of 'make_interval'.");
        Refused("d + interval '2000000000' month * 12", "An interval cannot count to '24000000000': months and days have 32 bits, microseconds 64. Take a shorter one.");
        const string NoColumn = " is an interval, and no column holds one: add it to a date or timestamp, take it from one, multiply it by a number or compare it with another. "
            + "The distance of two dates is DateDiff; of two timestamps 'timestampdiff(SECOND, start, end)'.";
        Refused("interval 3 days", $"'INTERVAL '3' DAY'{NoColumn}");
        Refused("d - d", $"'(d - d)'{NoColumn}");
        Refused("date_add(d, interval 3 days)", $"'INTERVAL '3' DAY'{NoColumn}");

        static void Refused(string text, string message) =>
            FluentActions.Invoking(() => Table.Select(Expr(text)).Schema()).Should().Throw<AnalysisException>().Which.Message.Should().Be(message);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("- ")]
    [InlineData("+ ")]
    [InlineData("~")]
    [InlineData("case when ")]
    [InlineData("a[")]
    public void DeepNesting_IsAnError(string opening) => FluentActions.Invoking(() => Expr(string.Concat(Enumerable.Repeat(opening, 200_000)) + "a")).Should().Throw<AnalysisException>()
        .WithMessage("*nested deeper than 500 levels. Split it.");

    private static string ColumnText(string text) => Table.Select(Expr(text)).Columns().Single();
}
