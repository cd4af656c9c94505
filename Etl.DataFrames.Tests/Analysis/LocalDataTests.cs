using System.Data.SqlTypes;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Tests.Analysis;

public sealed class LocalDataTests
{
    [Theory]
    [InlineData("boolean", true)]
    [InlineData("int", 1)]
    [InlineData("bigint", 1)]
    [InlineData("double", 1.5)]
    [InlineData("string", "x")]
    public void Check_OfAFittingValue_TakesIt(string type, object value) =>
        Convert.ToString(Check(type, value), System.Globalization.CultureInfo.InvariantCulture).Should().Be(
            Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Check_OfAnInt_MakesItALong() => Check("bigint", 1).Should().Be(1L);

    [Fact]
    public void Check_OfADecimal_LooksAtItsDigits()
    {
        Check("decimal(5,2)", 999.99m).Should().Be(999.99m);
        Check("decimal(5,2)", 1.500m).Should().Be(1.500m);
        Check("decimal(2,2)", 0m).Should().Be(0m);
        Check("decimal(38,4)", SqlDecimal.Parse("1234567890123456789012345678901234.5678")).Should().NotBeNull();
        Fails("decimal(5,2)", 1000m, "Value '1000' does not fit column 'c' of type 'decimal(5,2)'.");
        Fails("decimal(5,2)", 0.001m, "Value '0.001' does not fit column 'c' of type 'decimal(5,2)'.");
    }

    [Fact]
    public void Check_OfAWrongValue_Throws()
    {
        Fails("int", 1L, "Value '1' does not fit column 'c' of type 'int'.");
        Fails("timestamp", new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Local), "Value '*' does not fit column 'c' of type 'timestamp': it is in local time. Convert it with ToUniversalTime().");
        Fails("int NOT NULL", 1L, "Value '1' does not fit column 'c' of type 'int'.");
        Fails("string", "a\ud83d", "The text has half of a surrogate pair, U+D83D, which no engine can store. Take texts of whole characters.");
        Fails("int NOT NULL", null, "Value 'null' does not fit column 'c' of type 'int', which is not nullable.");
    }

    [Fact]
    public void Check_OfAnotherWidth_Throws() =>
        FluentActions.Invoking(() => LocalData.Check(new GenericRow([1, 2]), DdlParser.ParseSchema("c int"))).Should().Throw<AnalysisException>()
            .WithMessage("A row has 2 values, but the schema has 1 columns.");

    private static object? Check(string type, object? value) => LocalData.Check(new GenericRow([value]), DdlParser.ParseSchema($"c {type}"))[0];

    private static void Fails(string type, object? value, string message) =>
        FluentActions.Invoking(() => Check(type, value)).Should().Throw<AnalysisException>().WithMessage(message);
}
