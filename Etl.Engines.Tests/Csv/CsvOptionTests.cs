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
    [InlineData("maxColumns", "many", "CSV option 'maxColumns' is 'many': it must be a whole number.")]
    [InlineData("samplingRatio", "half", "CSV option 'samplingRatio' is 'half': it must be a number.")]
    [InlineData("quoteAll", "x", "CSV option 'quoteAll' is 'x': it must be 'true' or 'false'.")]
    [InlineData("compression", "zip", "Option 'compression' is 'zip': it must be one of none, uncompressed, bzip2, gzip, deflate, snappy, lz4, zstd.")]
    [InlineData("sep", "", "CSV option 'sep' may not be empty.")]
    [InlineData(
        "unescapedQuoteHandling", "STOP", "CSV option 'unescapedQuoteHandling' is 'STOP': it must be STOP_AT_DELIMITER, STOP_AT_CLOSING_QUOTE, BACK_TO_DELIMITER, SKIP_VALUE or RAISE_ERROR.")]
    public void WrongValuesOfSparks_AreRefused(string name, string value, string message)
    {
        var parse = () => Parse((name, value));
        parse.Should().Throw<AnalysisException>().WithMessage(message);
    }

    [Theory]
    [InlineData("sep", "a\nb", "Only ASCII characters that end no line can stand here, without escapes.")]
    [InlineData("lineSep", "abc", "One or two ASCII characters can stand here.")]
    [InlineData("locale", "de", "Names of months are known in 'en' and 'en-US', not in 'de'.")]
    [InlineData("timeZone", "Europe/Paris", "Leave it out: only 'UTC' or 'Etc/UTC' or 'GMT' or 'Z' is understood here, not 'Europe/Paris'.")]
    [InlineData("columnPruning", "false", "Leave it out: only 'true' is understood here, not 'false'.")]
    [InlineData("encoding", "UTF-16LE", "Set 'multiLine', too: Spark cuts lines at bytes of this encoding otherwise.")]
    public void OptionsThatCannotBeFollowed_AreRefused(string name, string value, string advice)
    {
        var parse = () => Parse((name, value));
        parse.Should().Throw<Etl.DataFrames.UnsupportedOperationException>().WithMessage($"Engine 'duckdb' does not support CSV option '{name}'. {advice}");
    }

    [Theory]
    [InlineData("SKIP_VALUE", "sep", "||", "Leave it out where the separator has several characters.")]
    [InlineData("BACK_TO_DELIMITER", "multiLine", "true", "Read with STOP_AT_DELIMITER where 'multiLine' is set.")]
    public void UnescapedQuotes_ThatSparksParserGetsWrong_AreRefused(string handling, string name, string value, string advice)
    {
        var parse = () => Parse(("unescapedQuoteHandling", handling), (name, value));
        parse.Should().Throw<Etl.DataFrames.UnsupportedOperationException>().WithMessage($"Engine 'duckdb' does not support CSV option 'unescapedQuoteHandling'. {advice}");
    }

    [Fact]
    public void LineSeparatorAcrossLines_IsRefused()
    {
        var parse = () => Parse(("lineSep", ";"), ("multiLine", "true"));
        parse.Should().Throw<Etl.DataFrames.UnsupportedOperationException>().WithMessage("*Leave it out where 'multiLine' is set: LF, CRLF and CR all end a line.");
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
