using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv;
using Etl.DuckDB.Csv.Spark;

namespace Etl.Engines.Tests.Csv;

/// <summary>Reads without <c>etl.strict</c>: the expected rows are those of Spark 3.5.6.</summary>
public class SparkCsvTests
{
    private const string Modes = "a,b,c\n1,x,1.5\nfoo,y,2.5\n3,z,bar\n4,w\n5,v,5.5,extra\n,,\n6,u,6.5\n";
    [Theory]
    [InlineData("UTF-16", true, "FFFE6100")]
    [InlineData("UTF-16", true, "FEFF0061")]
    [InlineData("UTF-16", true, "0061")]
    [InlineData("US-ASCII", false, "61")]
    [InlineData("ISO-8859-1", false, "EFBBBF61")]
    public void ByteOrderMarks_AreTakenOff(string encoding, bool multiLine, string bytes) =>
        Show(CsvRead.Bytes(Convert.FromHexString(bytes), Texts("p"), Parse(("encoding", encoding), ("multiLine", multiLine ? "true" : "false")))).Should().Equal("a");

    [Fact]
    public void Ascii_KnowsNoOtherBytes() =>
        Show(CsvRead.Bytes([0x61, 0xC3, 0xA9], Texts("p"), Parse(("encoding", "US-ASCII")))).Should().Equal("a\uFFFD\uFFFD");

    [Fact]
    public void MultiLine_TakesTheFirstLineEndForThatOfTheFile() =>
        Rows("a,b\n\r1,x\n\r2,y\n\r", Texts("a", "b"), ("multiLine", "true")).Should().Equal("\r1|x", "\r2|y", "\r|null");

    [Fact]
    public void Locale_MayBeAnyEnglish() =>
        Rows("a\n5 March 2021\n", new StructType(new StructField("a", new DateType())), ("dateFormat", "d MMMM yyyy"), ("locale", "en")).Should().ContainSingle().Which.Should().NotBe("null");

    [Fact]
    public void Sampling_LooksAtSparksLines()
    {
        StructType Of(string ratio) => CsvInference.Of(
            ["f.csv"],
            new Dictionary<string, string> { ["header"] = "true", ["inferSchema"] = "true", ["samplingRatio"] = ratio },
            _ => new MemoryStream(Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Range(1, 12).Select(i => i == 4 ? "x\n" : "1\n")))));

        Of("0.5").SimpleString.Should().Be("struct<a:int>");
        Of("1.0").SimpleString.Should().Be("struct<a:string>");
        FluentActions.Invoking(() => Of("0")).Should().Throw<AnalysisException>().WithMessage("CSV option 'samplingRatio' is '0': it must be more than 0.");
    }

    private static StructType Texts(params string[] names) => new(names.Select(name => new StructField(name, new StringType())));

    private static readonly StructType Schema = new StructType().Add("a", new IntegerType()).Add("b", new StringType()).Add("c", new DoubleType());

    [Fact]
    public void Permissive_PutsNullForWhatDoesNotFit() => Rows(Modes).Should().Equal(
        "1|x|1.5", "null|y|2.5", "3|z|null", "4|w|null", "5|v|5.5", "null|null|null", "6|u|6.5");

    [Fact]
    public void DropMalformed_LeavesNothingBehind() => Rows(Modes, ("mode", "DROPMALFORMED")).Should().Equal("1|x|1.5", "null|null|null", "6|u|6.5");

    [Fact]
    public void CorruptRecordColumn_ShowsTheRecord() => Rows(Modes, Schema.Add("bad", new StringType()), ("columnNameOfCorruptRecord", "bad")).Should().Equal(
        "1|x|1.5|null", "null|y|2.5|foo,y,2.5", "3|z|null|3,z,bar", "4|w|null|4,w", "5|v|5.5|5,v,5.5,extra", "null|null|null|null", "6|u|6.5|null");

    [Fact]
    public void FailFast_NamesTheLine()
    {
        var read = () => Rows(Modes, ("mode", "FAILFAST"));
        read.Should().Throw<AggregateException>().WithInnerException<BadInputException>().Which.Line.Should().Be(3);
    }

    [Theory]
    [InlineData("maxColumns", "2", "the header has 3 columns, more than the option 'maxColumns' allows. Raise it")]
    [InlineData("maxCharsPerColumn", "2", "a field is longer than the 2 characters of the option 'maxCharsPerColumn'. Raise it")]
    public void Excess_FailsInEveryMode(string option, string value, string message)
    {
        var read = () => Rows(Modes, (option, value));
        read.Should().Throw<AggregateException>().WithInnerException<BadInputException>().WithMessage($"*{message}*");
    }

    [Fact]
    public void Excess_OfARecord_FailsInEveryMode()
    {
        var read = () => Rows("a,b,c\n1,2,3,4\n", ("maxColumns", "3"));
        read.Should().Throw<AggregateException>().WithInnerException<BadInputException>().WithMessage("*a record has 4 columns, more than the 3 of the option 'maxColumns'. Raise it*");
    }

    [Fact]
    public void Pruning_SeesOnlyWhatIsSelected() =>
        Read(Modes, Schema, [1], ("header", "true"), ("mode", "FAILFAST")).Rows.Select(row => row[0]).Should().Equal("x", "y", "z", "w", "v", null, "u");

    [Fact]
    public void Counting_LooksAtNoField() => Read(Modes, Schema, [], ("header", "true"), ("mode", "DROPMALFORMED")).Rows.Should().HaveCount(7);

    [Theory]
    [InlineData("\"x,y\"", "x,y")]
    [InlineData("\"he said \"\"hi\"\"\"", "\"he said \"\"hi\"\"\"")]
    [InlineData("\"back\\\"slash\"", "back\"slash")]
    [InlineData("\"trail\" ", "trail")]
    [InlineData(" \"lead\"", " \"lead\"")]
    [InlineData("mid\"quote", "mid\"quote")]
    [InlineData("\"a\\\\b\"", "a\\b")]
    [InlineData("\"a\\b\"", "a\\b")]
    [InlineData("\"a\" b", "\"a\" b")]
    [InlineData("\"\"", "null")]
    public void Quotes_AreThoseOfUnivocity(string field, string value) => Rows($"a,b,c\n1,{field},2\n").Should().Equal($"1|{value}|2");

    [Fact]
    public void EscapeOfAQuote_MayBeAQuote() =>
        Rows("a,b,c\n1,\"he said \"\"hi\"\"\",2\n", ("escape", "\"")).Should().Equal("1|he said \"hi\"|2");

    [Theory]
    [InlineData("STOP_AT_DELIMITER", "\"a\"b|c\"|2|null", "\"a,b\" c|d|2|null", "\"a,b\"c\"|null|null|null")]
    [InlineData("STOP_AT_CLOSING_QUOTE", "a\"b,c|2|null|null", "a,b\" c,d,2|null|null|null", "a,b\"c|null|null|null")]
    [InlineData("BACK_TO_DELIMITER", "ab,c|2|null|null", "\"a,b\" c|d|2|null", "a|bc|null|null")]
    [InlineData("SKIP_VALUE", "null|c\"|2|null", "null|d|2|null", "null|null|null|null")]
    [InlineData("stop_at_delimiter", "\"a\"b|c\"|2|null", "\"a,b\" c|d|2|null", "\"a,b\"c\"|null|null|null")]
    public void UnescapedQuotes_EndFieldsAsTheOptionSays(string handling, params string[] rows) =>
        Rows("h\n\"a\"b,c\",2\n\"a,b\" c,d,2\n\"a,b\"c\"\n", Texts("p", "q", "r", "s"), ("unescapedQuoteHandling", handling)).Should().Equal(rows);

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void UnescapedQuotes_MayFailTheRead(string header)
    {
        var read = () => Show(Read("\"a\"b,c\n", Texts("p", "q"), null, ("header", header), ("unescapedQuoteHandling", "RAISE_ERROR")));
        read.Should().Throw<AggregateException>().WithInnerException<BadInputException>()
            .WithMessage("*line 1: a field has a quote inside that is not escaped. Escape it, or read with another value of the option 'unescapedQuoteHandling' than 'RAISE_ERROR'*");
    }

    [Fact]
    public void BackToDelimiter_NeedsAllColumns()
    {
        var read = () => Read("a,b\n", Texts("p", "q"), [1], ("unescapedQuoteHandling", "BACK_TO_DELIMITER"));
        read.Should().Throw<Etl.DataFrames.UnsupportedOperationException>().WithMessage("*when some columns are not used. Use them all, or read with STOP_AT_DELIMITER.");
    }

    [Fact]
    public void TrimmedSpaceAtTheEndOfALine_IsAnEmptyValue() =>
        Rows("h\na, \nb, ,c\n", Texts("p", "q", "r"), ("ignoreTrailingWhiteSpace", "true"), ("emptyValue", "E")).Should().Equal("a|E|null", "b|null|c");

    [Fact]
    public void NoQuote_LeavesQuotesAlone() => Rows("a,b,c\n1,\"x\",2\n", ("quote", "")).Should().Equal("1|\"x\"|2");

    [Fact]
    public void Lines_EndRecordsWhateverQuotesSay() =>
        Rows("a,b,c\n1,\"line1\nline2\",1.5\n").Should().Equal("1|line1|null", "null|1.5|null");

    [Theory]
    [InlineData("\n", "1|line1\nline2|1.5")]
    [InlineData("\r\n", "1|line1\nline2|1.5")]
    public void MultiLine_SpansLines(string lineEnd, string row) =>
        Rows($"a,b,c{lineEnd}1,\"line1{lineEnd}line2\",1.5{lineEnd}", ("multiLine", "true")).Should().Equal(row);

    [Fact]
    public void BlankLines_AreSkipped() => Rows("\n \na,b,c\n\n1,x,1\n   \n2,y,2").Should().Equal("1|x|1", "2|y|2");

    [Fact]
    public void Comments_AreSkipped() =>
        Rows("#c\na,b,c\n#d\n1,#x,1\n", ("comment", "#")).Should().Equal("1|#x|1");

    [Fact]
    public void NullAndEmptyValues_AreSpelledByOptions() => Rows(
        "a,b,c\n1,NULL,1.5\n2,\"NULL\",2\n4,,\n5,\"\",5\n", ("nullValue", "NULL"), ("emptyValue", "EMPTY")).Should().Equal("1|null|1.5", "2|null|2", "4|null|null", "5|EMPTY|5");

    [Fact]
    public void WhiteSpace_IsTrimmedOutsideQuotes() => Rows(
        "a,b,c\n 1 , x , 1.5 \n\"2 \",\" y \",2\n", ("ignoreLeadingWhiteSpace", "true"), ("ignoreTrailingWhiteSpace", "true")).Should().Equal("1|x|1.5", "null| y |2");

    [Fact]
    public void BadUtf8_BecomesReplacementCharacters() =>
        CsvRead.Bytes(Encoding.Latin1.GetBytes("a,b,c\n1,straße,1\n"), Schema, Parse(("header", "true"))).Rows[0][1].Should().Be("stra\uFFFDe");

    [Fact]
    public void Header_IsCheckedWithoutEnforceSchema()
    {
        Rows("x,y,z\n1,x,1.5\n").Should().Equal("1|x|1.5");
        Rows("A,B,C\n1,x,1.5\n", ("enforceSchema", "false")).Should().Equal("1|x|1.5");
        var read = () => Rows("x,y,z\n1,x,1.5\n", ("enforceSchema", "false"));
        read.Should().Throw<AggregateException>().WithInnerException<BadInputException>();
    }

    [Theory]
    [InlineData("1e400", "∞")]
    [InlineData(" 8 ", "8")]
    [InlineData("1d", "1")]
    [InlineData("Inf", "∞")]
    [InlineData("-Infinity", "-∞")]
    [InlineData("nan", "null")]
    [InlineData("0x1F", "null")]
    public void Doubles_AreThoseOfJava(string text, string value) => Rows($"a,b,c\n1,x,{text}\n").Should().Equal($"1|x|{value}");

    [Theory]
    [InlineData("4.567", 457)]
    [InlineData("4.565", 457)]
    [InlineData("-4.565", -457)]
    [InlineData("1E-2", 1)]
    [InlineData("\"1,000\"", 100000)]
    [InlineData("١", 100)]
    [InlineData("0.004999", 0)]
    [InlineData("99999999.995", null)]
    [InlineData(" 2", null)]
    [InlineData("1_000", null)]
    [InlineData("1d", null)]
    public void Decimals_AreRoundedHalfUp(string text, int? unscaled) => Read(
        $"v\n{text}\n", new StructType().Add("v", new DecimalType(10, 2)), [0], ("header", "true")).Single.Should().Be(
            unscaled is null ? null : (object)new System.Numerics.BigInteger(unscaled.Value));

    [Theory]
    [InlineData("2021-01-02", "2021-01-02")]
    [InlineData("2021-1-2", "2021-01-02")]
    [InlineData("2021-01-02 10:00:00", "2021-01-02")]
    [InlineData("2021", "2021-01-01")]
    [InlineData("2021-02-30", null)]
    [InlineData("02/01/2021", null)]
    [InlineData("20210102", null)]
    public void Dates_AreThoseOfTheCast(string text, string? value) => Read(
        $"v\n{text}\n", new StructType().Add("v", new DateType()), [0], ("header", "true")).Single.Should().Be(
            value is null ? null : (object)DateOnly.ParseExact(value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void EveryBlockSize_GivesTheSame()
    {
        var text = "\n#\n" + Modes.Replace("\n", "\r\n", StringComparison.Ordinal);
        for (var blockSize = 1; blockSize < 120; blockSize++)
        {
            var options = Parse(("header", "true"), ("comment", "#")) with { BlockSize = blockSize };
            Show(CsvRead.Text(text, Schema, options)).Should().Equal(Rows(Modes));
        }
    }

    [Fact]
    public void EmptyFile_IsNoRows() => Rows("").Should().BeEmpty();

    private static IEnumerable<string> Rows(string text, params (string Name, string Value)[] options) => Rows(text, Schema, options);

    private static IEnumerable<string> Rows(string text, StructType schema, params (string Name, string Value)[] options) =>
        Show(Read(text, schema, null, [("header", "true"), .. options]));

    private static CsvRead Read(string text, StructType schema, int[]? projection, params (string Name, string Value)[] options) =>
        CsvRead.Text(text, schema, Parse(options), projection);

    private static CsvOptions Parse(params (string Name, string Value)[] options) =>
        CsvOptions.Parse(options.ToDictionary(option => option.Name, option => option.Value));

    private static IEnumerable<string> Show(CsvRead read) => read.Rows.Select(row => string.Join('|', row.Select(value =>
        value is null ? "null" : FormattableString.Invariant($"{value}") switch { "Infinity" => "∞", "-Infinity" => "-∞", var shown => shown })));
}
