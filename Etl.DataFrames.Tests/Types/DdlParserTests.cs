using Etl.DataFrames.Analysis;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Tests.Types;

public sealed class DdlParserTests
{
    private const string Known =
        "boolean, tinyint, smallint, int, bigint, float, double, string, binary, date, timestamp, void, decimal(p,s), array<…>, map<…,…> or struct<name: …>.";

    [Theory]
    [InlineData("int", "int")]
    [InlineData("INTEGER", "int")]
    [InlineData(" long ", "bigint")]
    [InlineData("short", "smallint")]
    [InlineData("byte", "tinyint")]
    [InlineData("real", "float")]
    [InlineData("decimal", "decimal(10,0)")]
    [InlineData("Decimal(5)", "decimal(5,0)")]
    [InlineData("numeric ( 18 , 2 )", "decimal(18,2)")]
    [InlineData("dec(1,1)", "decimal(1,1)")]
    [InlineData("array<int>", "array<int>")]
    [InlineData("map < string , array<decimal(5,2)> >", "map<string,array<decimal(5,2)>>")]
    [InlineData("struct<a: int, `b c` array<string> not null comment 'x, y'>", "struct<a:int,b c:array<string>>")]
    [InlineData("struct<>", "struct<>")]
    public void ParseType_KnowsSparksNames(string text, string expected) => DataType.Parse(text).SimpleString.Should().Be(expected);

    [Theory]
    [InlineData("")]
    [InlineData("nope")]
    [InlineData("decimal(")]
    [InlineData("decimal(1,2,3)")]
    [InlineData("int; DROP TABLE t")]
    [InlineData("array<int")]
    [InlineData("array<nope>")]
    [InlineData("map<int>")]
    [InlineData("struct<a>")]
    public void ParseType_OfNoType_Throws(string text)
    {
        var act = () => DdlParser.ParseType(text);

        act.Should().Throw<AnalysisException>().WithMessage($"'{text}' is not a type. Use {Known}");
    }

    [Theory]
    [InlineData("integr", "'integr' is no type. Did you mean 'integer'? ")]
    [InlineData("array<strng>", "'strng' is no type. Did you mean 'string'? ")]
    [InlineData("aray<int>", "'aray' is no type. Did you mean 'array'? ")]
    [InlineData("varchar(3)", "Spark has 'varchar' in tables and casts only, not in schemas: use string. ")]
    [InlineData("timestamp_ntz", "Timestamps without a time zone are not supported: use timestamp, which is in UTC. ")]
    [InlineData("interval", "A column cannot hold an interval: keep its days or seconds as a number. ")]
    public void ParseType_OfAnUnknownType_SaysWhatIsNear(string text, string reason)
    {
        FluentActions.Invoking(() => DataType.Parse(text)).Should().Throw<AnalysisException>().WithMessage($"'{text}' is not a type. {reason}Use {Known}");
        FluentActions.Invoking(() => StructType.FromDDL($"x int, a {text}")).Should().Throw<AnalysisException>().WithMessage($"'a {text}' is not a column. {reason.Trim()}");
    }

    [Theory]
    [InlineData("varchar(3)", "string")]
    [InlineData("array<CHAR(3)>", "array<string>")]
    [InlineData("timestamp_ltz", "timestamp")]
    public void ParseCastType_TakesTextsOfALength(string text, string expected) => DdlParser.ParseCastType(text).SimpleString.Should().Be(expected);

    [Theory]
    [InlineData("varchar")]
    [InlineData("varchar(0)")]
    [InlineData("char(x)")]
    public void ParseCastType_NeedsTheLength(string text) =>
        FluentActions.Invoking(() => DdlParser.ParseCastType(text)).Should().Throw<AnalysisException>().WithMessage($"'{text}' is not a type. Use {Known}");

    [Theory]
    [InlineData("array<")]
    [InlineData("struct<a:")]
    [InlineData("map<")]
    public void ParseType_NestedTooDeep_Throws(string opening) =>
        FluentActions.Invoking(() => DataType.Parse(string.Concat(Enumerable.Repeat(opening, 100_000)))).Should().Throw<AnalysisException>()
            .WithMessage("The type is nested deeper than 500 levels. Write a flatter one.");

    [Fact]
    public void ParseType_OutOfRange_Throws()
    {
        var act = () => DdlParser.ParseType("decimal(40,2)");

        act.Should().Throw<AnalysisException>().WithMessage(
            "'decimal(40,2)' is not a type: precision goes from 1 to 38, scale from 0 to the precision.");
    }

    [Fact]
    public void ParseSchema_ReadsNamesTypesAndNullability()
    {
        var schema = DdlParser.ParseSchema("a int, B decimal(10, 2) NOT NULL , c:string, d : date not null,`e, f`  double, `g``h` int");

        schema.Should().Be(new StructType()
            .Add("a", new IntegerType())
            .Add("B", new DecimalType(10, 2), false)
            .Add("c", new StringType())
            .Add("d", new DateType(), false)
            .Add("e, f", new DoubleType())
            .Add("g`h", new IntegerType()));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a int,", "")]
    [InlineData("a int b string", "a int b string")]
    [InlineData("a int, b struct<c int, d nope>, e int", "b struct<c int, d nope>")]
    [InlineData("a int not", "a int not")]
    [InlineData("a-b int", "a-b int")]
    public void ParseSchema_OfNoColumn_Throws(string text, string culprit)
    {
        var act = () => DdlParser.ParseSchema(text);

        act.Should().Throw<AnalysisException>().WithMessage($"'{culprit}' is not a column. Write a name and a type, such as 'price decimal(18,2)'.");
    }
}
