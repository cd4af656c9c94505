using Etl.DataFrames.Analysis;
using Etl.DataFrames.Tests.Support;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

public sealed class CoercionTests
{
    [Theory]
    [InlineData("int", "int", "int")]
    [InlineData("tinyint", "smallint", "smallint")]
    [InlineData("int", "bigint", "bigint")]
    [InlineData("bigint", "float", "double")]
    [InlineData("float", "float", "float")]
    [InlineData("float", "double", "double")]
    [InlineData("decimal(10,2)", "float", "double")]
    [InlineData("decimal(10,2)", "decimal(18,6)", "decimal(18,6)")]
    [InlineData("decimal(10,2)", "int", "decimal(12,2)")]
    [InlineData("decimal(38,10)", "bigint", "decimal(38,10)")]
    [InlineData("void", "date", "date")]
    [InlineData("date", "timestamp", "timestamp")]
    [InlineData("string", "tinyint", "bigint")]
    [InlineData("string", "decimal(10,2)", "double")]
    [InlineData("string", "date", "date")]
    [InlineData("string", "boolean", "boolean")]
    [InlineData("string", "binary", "binary")]
    [InlineData("boolean", "int", null)]
    [InlineData("date", "int", null)]
    [InlineData("binary", "int", null)]
    public void CommonType_IsSparks_InBothOrders(string left, string right, string? expected)
    {
        var (l, r) = (DataType.Parse(left), DataType.Parse(right));

        Coercion.CommonType(l, r)?.SimpleString.Should().Be(expected);
        Coercion.CommonType(r, l)?.SimpleString.Should().Be(expected);
    }

    [Fact]
    public void Arithmetic_HasSparksTypes()
    {
        var frame = Frames.OfAllTypes();

        frame.TypeOf(Col("tinyint") + Col("tinyint")).Should().Be("tinyint");
        frame.TypeOf(Col("int") + Col("float")).Should().Be("double");
        frame.TypeOf(Col("float") / Col("float")).Should().Be("double");
        frame.TypeOf(Col("int") / Col("int")).Should().Be("double");
        frame.TypeOf(Col("string") + Col("int")).Should().Be("bigint");
        frame.TypeOf(Col("decimal") * Col("string")).Should().Be("double");
        frame.TypeOf(Lit(null) + Lit(null)).Should().Be("double");
        frame.TypeOf(Lit(null) + 1).Should().Be("int");
        frame.TypeOf(-Col("string")).Should().Be("double");
        frame.TypeOf(Abs(Lit(null))).Should().Be("double");
        frame.TypeOf(Col("decimal") + (short)12).Should().Be("decimal(11,2)");
    }

    [Fact]
    public void Functions_HaveSparksTypes()
    {
        var frame = Frames.OfAllTypes();

        frame.TypeOf(Concat(Col("binary"), Col("binary"))).Should().Be("binary");
        frame.TypeOf(Concat(Col("binary"), Col("string"))).Should().Be("string");
        frame.TypeOf(Length(Col("binary"))).Should().Be("int");
        frame.TypeOf(Length(Lit(null))).Should().Be("int");
        frame.TypeOf(Year(Col("string"))).Should().Be("int");
        frame.TypeOf(DateAdd(Col("timestamp"), 1)).Should().Be("date");
        frame.TypeOf(DateAdd(Col("string"), Col("string"))).Should().Be("date");
        frame.TypeOf(ShiftLeft(Col("tinyint"), 1)).Should().Be("int");
        frame.TypeOf(ShiftLeft(Col("bigint"), 1)).Should().Be("bigint");
        frame.TypeOf(Round(Col("decimal"), 1)).Should().Be("decimal(10,1)");
        frame.TypeOf(Round(Col("decimal"), 5)).Should().Be("decimal(11,2)");
        frame.TypeOf(Round(Col("decimal"), -9)).Should().Be("decimal(10,0)");
        frame.TypeOf(Round(Col("string"))).Should().Be("double");
        frame.TypeOf(Lit(null) == Lit(null)).Should().Be("boolean");
        frame.TypeOf(Col("string") & Col("boolean")).Should().Be("boolean");
        frame.TypeOf(When(Col("boolean"), Col("int")).Otherwise("x")).Should().Be("bigint");
        frame.TypeOf(Coalesce(Col("decimal"), Lit(0))).Should().Be("decimal(12,2)");
    }

    [Theory]
    [InlineData("tinyint", "bigint", "double")]
    [InlineData("bigint", "bigint", "double")]
    [InlineData("float", "double", "double")]
    [InlineData("decimal", "decimal(20,2)", "decimal(14,6)")]
    [InlineData("string", "double", "double")]
    public void SumAndAvg_HaveSparksTypes(string column, string sum, string average)
    {
        var frame = Frames.OfAllTypes();

        frame.TypeOf(Sum(column)).Should().Be(sum);
        frame.TypeOf(Avg(column)).Should().Be(average);
    }

    [Fact]
    public void SumAndAvg_OfWideDecimals_AreBounded()
    {
        var frame = Frames.Of("d decimal(38,10), e decimal(30,0)");

        frame.TypeOf(Sum("d")).Should().Be("decimal(38,10)");
        frame.TypeOf(Avg("d")).Should().Be("decimal(38,14)");
        frame.TypeOf(Sum("e")).Should().Be("decimal(38,0)");
        frame.TypeOf(Avg("e")).Should().Be("decimal(34,4)");
    }

    [Fact]
    public void Nullability_FollowsTheArguments()
    {
        var frame = Frames.Of("a int NOT NULL, b int");
        bool Nullable(Column column) => frame.Select(column).Schema().Fields[0].IsNullable;

        Nullable(Col("a") + 1).Should().BeFalse();
        Nullable(Col("a") + Col("b")).Should().BeTrue();
        Nullable(Col("b").IsNull()).Should().BeFalse();
        Nullable(Col("b").EqNullSafe(1)).Should().BeFalse();
        Nullable(Coalesce(Col("b"), Col("a"))).Should().BeFalse();
        Nullable(When(Col("a") > 1, 1)).Should().BeTrue();
        Nullable(When(Col("a") > 1, 1).Otherwise(2)).Should().BeFalse();
        Nullable(Count("b")).Should().BeFalse();
        Nullable(Max("a")).Should().BeTrue();
    }
}
