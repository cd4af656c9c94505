using System.Data.SqlTypes;
using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

public sealed class LiteralsTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "void" },
        { true, "boolean" },
        { (sbyte)1, "tinyint" },
        { (short)1, "smallint" },
        { 1, "int" },
        { 1L, "bigint" },
        { 1f, "float" },
        { 1d, "double" },
        { 0m, "decimal(1,0)" },
        { 7m, "decimal(1,0)" },
        { 1.50m, "decimal(3,2)" },
        { 0.001m, "decimal(3,3)" },
        { -123.4m, "decimal(4,1)" },
        { decimal.MaxValue, "decimal(29,0)" },
        { SqlDecimal.Parse("1234567890123456789012345678901234.5678"), "decimal(38,4)" },
        { "x", "string" },
        { new byte[] { 1 }, "binary" },
        { new DateOnly(2021, 1, 1), "date" },
        { new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc), "timestamp" },
        { new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), "timestamp" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Lit_GivesSparksType(object? value, string expected) => Frames.Of("a int").TypeOf(Lit(value)).Should().Be(expected);

    [Fact]
    public void Lit_OfAColumn_IsTheColumn()
    {
        var column = Col("a");

        Lit(column).Should().BeSameAs(column);
    }

    [Fact]
    public void Lit_OfAnotherType_Throws() => FluentActions.Invoking(() => Lit(new Uri("http://x"))).Should().Throw<AnalysisException>().WithMessage(
        "A value of type 'System.Uri' cannot be a constant. Use a number, a text, a bool, a DateOnly, a DateTime in UTC, bytes, or a list, dictionary, record or tuple of them.");

    [Fact]
    public void Lit_OfAListOfAnotherType_Throws() => FluentActions.Invoking(() => Lit(new[] { new Uri("http://x") })).Should().Throw<AnalysisException>().WithMessage(
        "'Uri[][]' is 'Uri', which no column can hold. Use a number, string, char, bool, enum, Guid, DateOnly, DateTime, byte[], or lists, dictionaries, records and tuples of them.");

    [Fact]
    public void Lit_OfLocalTime_Throws() =>
        FluentActions.Invoking(() => Lit(new DateTime(2021, 1, 2, 3, 4, 5, DateTimeKind.Local))).Should().Throw<AnalysisException>()
            .WithMessage("The timestamp '2021-01-02T03:04:05.0000000*' is in local time. Convert it with ToUniversalTime(): plans run in UTC.");

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused()
    {
        foreach (var text in new[] { "a\uD83D", "\uDE00b", "\uD83D\uD83D\uDE00" })
        {
            FluentActions.Invoking(() => Lit(text)).Should().Throw<AnalysisException>()
                .WithMessage("The text has half of a surrogate pair, U+D*, which no engine can store. Take texts of whole characters.");
        }
    }

    [Fact]
    public void Whole_surrogate_pairs_are_texts() => Lit("a\uD83D\uDE00b").ToString().Should().Be("a\uD83D\uDE00b");
}
