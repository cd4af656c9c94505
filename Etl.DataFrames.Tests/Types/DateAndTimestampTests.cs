using Etl.DataFrames.Tests.Support;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Types;

/// <summary>The values of Microsoft.Spark beside those of .NET.</summary>
public sealed class DateAndTimestampTests
{
    [Fact]
    public void Date_HasPartsAndValueEquality()
    {
        var date = new Date(2024, 1, 6);

        (date.Year, date.Month, date.Day, date.ToString()).Should().Be((2024, 1, 6, "2024-01-06"));
        date.Should().Be(new Date(new DateTime(2024, 1, 6, 23, 0, 0)));
        date.GetHashCode().Should().Be(new Date(date.ToDateOnly()).GetHashCode());
        date.ToDateTime().Should().Be(new DateTime(2024, 1, 6));
    }

    [Fact]
    public void Timestamp_IsAnInstant()
    {
        var time = new Timestamp(2024, 1, 6, 10, 11, 12, 500001);

        (time.Hour, time.Minute, time.Second, time.Microsecond, time.ToString()).Should().Be((10, 11, 12, 500001, "2024-01-06 10:11:12.500001Z"));
        time.ToDateTime().Kind.Should().Be(DateTimeKind.Utc);
        new Timestamp(time.ToDateTime()).Should().Be(time);
    }

    [Fact]
    public void Both_AreConstantsAndValuesOfRows()
    {
        Frames.OfAllTypes().TypeOf(Lit(new Date(2024, 1, 6))).Should().Be("date");
        (Col("timestamp") > new Timestamp(2024, 1, 6, 0, 0, 0, 0)).ToString().Should().Be("(timestamp > TIMESTAMP '2024-01-06 00:00:00')");
        SparkSession.Detached(new FakeEngine()).CreateDataFrame([new Date(2024, 1, 6)]).Schema().SimpleString.Should().Be("struct<_1:date>");
    }
}
