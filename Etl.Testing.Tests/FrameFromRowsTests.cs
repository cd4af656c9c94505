namespace Etl.Testing.Tests;

public sealed class FrameFromRowsTests(SparkFixture spark) : IClassFixture<SparkFixture>
{
    [Fact]
    public void HandyValues_BecomeTheColumnsType() => spark
        .FrameFromRows(
            "n bigint, amount decimal(10,2), price decimal(10,2), rate double, part float, day date, at timestamp, name string",
            [1, 2, "12.50", 3, 0.25, "2024-01-05", "2024-01-05 13:45:00", "x"])
        .Collect().Single().Values
        .Should().Equal(1L, 2m, 12.50m, 3.0, 0.25f, new DateOnly(2024, 1, 5), new DateTime(2024, 1, 5, 13, 45, 0, DateTimeKind.Utc), "x");

    [Fact]
    public void Null_IsNull() => spark.FrameFromRows("n bigint, s string", rows: [[null, null]]).Collect().Single().Values.Should().Equal([null, null]);

    [Fact]
    public void TooFewValues_IsAnError()
    {
        var act = () => spark.FrameFromRows("a int, b int", [1, 2], [1]);

        act.Should().Throw<FixtureException>().WithMessage("Row 2 has 1 values, but the schema has 2 columns: a, b.");
    }

    [Fact]
    public void NumberBeyondItsType_IsAnError()
    {
        var act = () => spark.FrameFromRows("a tinyint", [128]);

        act.Should().Throw<FixtureException>().WithMessage("Row 1 has '128' in column 'a', which is no value of type 'tinyint'. Mend the value, or the type.");
    }

    [Fact]
    public void NullInRequiredColumn_IsAnError()
    {
        var act = () => spark.FrameFromRows("a int not null", rows: [[null]]);

        act.Should().Throw<FixtureException>().WithMessage("Row 1 has no value in column 'a', which is 'not null'. Give it one, or drop 'not null'.");
    }
}
