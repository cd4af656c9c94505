using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DuckDB.Csv;

namespace Etl.Engines.Tests.Csv;

public class CsvOptionTests
{
    [Fact]
    public void StrictOptions_AreRead() => Parse(("ETL.strict", "true"), ("Header", "TRUE"), ("delimiter", ";"), ("mode", "failfast"), ("columnNameOfLineNumber", "line"))
        .Should().Be(new CsvOptions
        {
            Strict = true,
            Header = true,
            Mode = CsvMode.FailFast,
            Dialect = new((byte)';', (byte)'"'),
            LineNumberColumn = "line",
        });

    [Theory]
    [InlineData("nullValue", "x")]
    [InlineData("dateFormat", "dd/MM/yyyy")]
    [InlineData("encoding", "latin1")]
    [InlineData("quote", "'")]
    [InlineData("sep", "||")]
    public void OtherOptions_AreRefusedByName(string name, string value)
    {
        var parse = () => Parse(("etl.strict", "true"), (name, value));
        parse.Should().Throw<Etl.DataFrames.UnsupportedOperationException>().WithMessage($"Engine 'duckdb' does not support CSV option '{name}'. *");
    }

    [Theory]
    [InlineData("header", "maybe")]
    [InlineData("mode", "bogus")]
    [InlineData("sep", "\"")]
    public void WrongValues_AreRefused(string name, string value)
    {
        var parse = () => Parse(("etl.strict", "true"), (name, value));
        parse.Should().Throw<AnalysisException>().WithMessage($"CSV option '{name}' *");
    }

    private static CsvOptions Parse(params (string Name, string Value)[] options) =>
        CsvOptions.Parse(options.ToDictionary(option => option.Name, option => option.Value));
}
