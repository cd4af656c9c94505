using Etl.DuckDB.Native;

namespace Etl.Engines.Tests.Native;

public sealed class LogicalTypeTests(SharedDatabase shared) : NativeDatabase(shared), IClassFixture<SharedDatabase>
{
    [Theory]
    [InlineData("INTEGER")]
    [InlineData("DECIMAL(38,10)")]
    [InlineData("TIMESTAMP WITH TIME ZONE")]
    [InlineData("TIME WITH TIME ZONE")]
    [InlineData("TIMESTAMP_NS")]
    [InlineData("VARCHAR[][]")]
    [InlineData("MAP(VARCHAR, DECIMAL(9,2)[])")]
    [InlineData("STRUCT(\"a\" INTEGER, \"with \"\"quotes\"\"\" MAP(DATE, STRUCT(\"order\" BLOB)), \"Upper\" HUGEINT)[]")]
    public void Text_is_read_and_written_alike(string text)
    {
        var type = LogicalTypes.Parse(text);

        type.ToString().Should().Be(text);
        type.Should().Be(LogicalTypes.Parse(text)).And.NotBe(LogicalType.Boolean);
        using var handle = LogicalTypeHandles.Create(type);
        LogicalTypeHandles.Read(handle).Should().Be(type);
    }

    [Theory]
    [InlineData("NULL::STRUCT(a INTEGER, \"b c\" DECIMAL(5,1)[])")]
    [InlineData("NULL::MAP(INTEGER, TIMESTAMPTZ)")]
    [InlineData("NULL::TIMESTAMPTZ")]
    [InlineData("1::HUGEINT")]
    public void Text_is_DuckDBs_own(string sql)
    {
        using var result = Connection.Query($"SELECT {sql} AS x, typeof({sql})");

        result.Columns[0].Type.Should().Be(LogicalTypes.Parse((string)result.Rows().Single()[1]!));
    }

    [Theory]
    [InlineData("int", "INTEGER")]
    [InlineData("NUMERIC(5)", "DECIMAL(5,0)")]
    [InlineData("decimal", "DECIMAL(18,3)")]
    [InlineData("text", "VARCHAR")]
    [InlineData("timestamptz[]", "TIMESTAMP WITH TIME ZONE[]")]
    public void Other_spellings_are_known(string text, string type) => LogicalTypes.Parse(text).ToString().Should().Be(type);

    [Theory]
    [InlineData("NUMBER", "'NUMBER' in 'NUMBER' is no DuckDB type known here.")]
    [InlineData("DECIMAL(5", "'DECIMAL(5' is no DuckDB type: unexpected text at position 9.")]
    [InlineData("INTEGER x", "'INTEGER x' is no DuckDB type: unexpected text at position 8.")]
    [InlineData("STRUCT(\"a INTEGER)", "'STRUCT(\"a INTEGER)' is no DuckDB type: unexpected text at position 18.")]
    public void Bad_text_is_refused(string text, string message)
    {
        var act = () => LogicalTypes.Parse(text);

        act.Should().Throw<FormatException>().WithMessage(message);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(39, 0)]
    [InlineData(5, 6)]
    [InlineData(5, -1)]
    public void Decimal_out_of_bounds_is_refused(int width, int scale)
    {
        var act = () => LogicalType.Decimal(width, scale);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
