using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

/// <summary>The words of every error that an expression can get.</summary>
public sealed class FunctionErrorTests
{
    public static TheoryData<Column, string> Unconverted => new()
    {
        { UnixDate(Col("timestamp")), "Function 'unix_date' needs a date, but 'timestamp' is of type 'timestamp'. Cast it." },
        { UnixMicros(Col("date")), "Function 'unix_micros' needs a timestamp, but 'date' is of type 'date'. Cast it." },
        { TimestampMillis(Col("double")), "Function 'timestamp_millis' needs a whole number, but 'double' is of type 'double'. Cast it." },
        { TimestampSeconds(Col("string")), "Function 'timestamp_seconds' needs a number, but 'string' is of type 'string'. Cast it." },
        { Soundex(Col("int")), "Function 'soundex' needs text, but 'int' is of type 'int'. Cast it." },
        { GetJsonObject(Col("int"), "$.a"), "Function 'get_json_object' needs text, but 'int' is of type 'int'. Cast it." },
        { Get(Array(Col("int")), Col("double")), "Function 'get' needs a whole number, but 'double' is of type 'double'. Cast it." },
        { Column.Call("element_at", Array(Col("int")), Col("bigint")), "Function 'element_at' needs a position of type 'int', but 'bigint' is of type 'bigint'. Cast it." },
        { ElementAt(Map(Col("string"), Col("int")), 1), "Function 'element_at' needs a key of type 'string', but '1' is of type 'int'. Cast it." },
        { ArrayContains(Array(Col("int")), "a"), "Function 'array_contains' needs an element of type 'int', but 'a' is of type 'string'. Cast it." },
        { ArrayUnion(Array(Col("int")), Array(Col("string"))), "Function 'array_union' needs an array like 'array<int>', but 'array(string)' is of type 'array<string>'. Cast it." },
        { Overlay(Col("string"), Col("string").Cast("binary"), Lit(1)), "Function 'overlay' needs two texts, but 'CAST(string AS BINARY)' is of type 'binary'. Cast it." },
        { Map(Map(Col("string"), Col("int")), Col("int")), "A map cannot be the key of a map, but 'map(string, int)' is of type 'map<string,int>'. Turn it into a text, for example with ToJson." },
    };

    public static TheoryData<Column, string> Errors => new()
    {
        { Col("string") + Col("string"), "Operator '+' needs numbers, but 'string' is of type 'string'. Put texts together with Concat, or cast it to a number first." },
        { Col("date") * 1, "Operator '*' needs numbers, but 'date' is of type 'date'. Cast it to a number first." },
        { -Col("boolean"), "Operator '-' needs numbers, but 'boolean' is of type 'boolean'. Cast it to a number first." },
        { Col("boolean") == 1, "Cannot compare 'boolean' (boolean) with '1' (int) by '='. Cast one to the type of the other." },
        { Col("date").IsIn(1), "Cannot compare 'date' (date) with '1' (int) by 'in'. Cast one to the type of the other." },
        { Col("int") & Col("boolean"), "Operator 'and' needs a condition, but 'int' is of type 'int'. Compare it with something." },
        { !Col("int"), "Operator 'not' needs a condition, but 'int' is of type 'int'. Compare it with something." },
        { When(Col("int"), 1), "When needs a condition, but 'int' is of type 'int'. Compare it with something." },
        {
            When(Col("boolean"), 1).Otherwise(true),
            "'case when' needs values of one type, but 'true' is of type 'boolean' and the values before it 'int'. Cast one of them."
        },
        {
            Coalesce(Col("date"), Col("int")),
            "'coalesce' needs values of one type, but 'int' is of type 'int' and the values before it 'date'. Cast one of them."
        },
        {
            FromCsv(Col("string"), SchemaOfCsv("1,a")),
            "Function 'from_csv' needs its schema as a constant text, not as 'schema_of_csv(1,a)': select that first and give the text that it finds."
        },
        {
            FromJson(Col("string"), SchemaOfJson(Lit("{a:1}"), new() { ["allowUnquotedFieldNames"] = "true" })),
            "Function 'from_json' needs its schema as a constant text, not as 'schema_of_json({a:1}, MAP('allowUnquotedFieldNames', 'true'))': select that first and give the text that it finds."
        },
        { FromJson(Col("string"), SchemaOfJson("{")), "'{' is no JSON, so that it has no schema. Give a whole sample." },
        { FromJson(Col("string"), "a array<map<int,int>>"), "'a array<map<int,int>>' has a map whose keys are no texts, but keys of JSON are texts. Give its keys the type string, and cast them once they are read." },
        { FromJson(Col("string"), SchemaOfJson("1")), "'schema_of_json(1)' finds 'BIGINT', but 'from_json' reads a struct, an array or a map. Give a sample that is one." },
        { Abs(Col("date")), "Function 'abs' needs a number, but 'date' is of type 'date'." },
        { Round(Col("date")), "Function 'round' needs a number, but 'date' is of type 'date'." },
        { Column.Call("round", Col("int"), Col("int")), "Function 'round' needs a constant number of places." },
        { ShiftLeft(Col("date"), 1), "Function 'shiftleft' needs whole numbers, not 'date' and 'int'." },
        { Year(Col("int")), "Function 'year' needs a date, but 'int' is of type 'int'. Cast it to 'date'." },
        { DateAdd(Col("date"), Col("bigint")), "Function 'date_add' needs a number of days of type 'int', not 'bigint'." },
        { Col("date").Cast("int"), "Cannot cast 'date' from 'date' to 'int'." },
        { Col("int").Cast("binary"), "Cannot cast 'int' from 'int' to 'binary'." },
        { Sum("date"), "Function 'sum' needs numbers, but 'date' is of type 'date'. Cast it to a number first." },
        { BitOr(Col("double")), "Function 'bit_or' needs whole numbers, but 'double' is of type 'double'." },
        { Sum(Max("int")), "Function 'sum' cannot take the aggregate 'max(int)': aggregate it in a step before." },
        { Column.Call("nope", Col("int")), "Function 'nope' does not exist." },
        { Column.Call("abs"), "Function 'abs' takes 1 argument, not 0." },
        { Column.Call("+", Col("int")), "Function '+' takes 2 arguments, not 1." },
        { Column.Call("round", Col("int"), Lit(1), Lit(2)), "Function 'round' takes 1 to 2 arguments, not 3." },
        { Substring(Array(Col("int")), 1, 2), "Function 'substring' needs text, but 'array(int)' is of type 'array<int>'. Cast it." },
        { Hour(Col("int")), "Function 'hour' needs a timestamp, but 'int' is of type 'int'. Cast it." },
        { Size(Col("int")), "Function 'size' needs an array or a map, but 'int' is of type 'int'. Cast it." },
        { Greatest(Col("int"), Col("string")), "'greatest' needs values of one type, not of 'int', 'string'. Cast them." },
        { Col("string").Like("a\\"), "Pattern 'a\\' has a backslash at its end. Put it before '%', '_' or another backslash only." },
        { Col("string").Like("\\a"), "Pattern '\\a' has a backslash before 'a'. Put it before '%', '_' or another backslash only." },
        { DatePart(Lit("AGE"), Col("date")), "Function 'date_part' does not know the field 'AGE'. Use for example 'YEAR', 'QUARTER', 'MONTH', 'WEEK', 'DAY', 'DOW', 'HOUR', 'MINUTE' or 'SECOND'." },
        { DatePart(Col("string"), Col("date")), "Function 'date_part' needs a constant text, not 'string'." },
        { ToNumber(Col("string"), Lit("x")), "'x' is not a number format. Use the digits 0 and 9, ',' or 'G', one '.' or 'D', '$', and 'S', 'MI' or 'PR' for the sign." },
        { Struct(Col("int").As("a")).GetField("b"), "Field 'b' not found. Available: a." },
        { Col("int").GetItem(0), "'int' of type 'int' has no item '0'. Take an index of an array, a key of a map or a field of a struct." },
        { Map(Col("int")), "Function 'map' needs a value for every key, but has 1 arguments." },
        { Hash(Map(Col("int"), Col("int"))), "Function 'hash' does not take maps such as 'map(int, int)': equal maps may have different orders." },
        { Concat(), "Function 'concat' takes at least 1 argument, not 0." },
        { Column.Call("case", Col("boolean")), "Function 'case' takes at least 2 arguments, not 1." },
        { Col("int").Desc(), "'int DESC NULLS LAST' is a sort order, not a value: use it in OrderBy." },
        { Col("int").Asc() + 1, "'int ASC NULLS FIRST' is a sort order, not a value: use it in OrderBy." },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    [MemberData(nameof(Unconverted))]
    public void Select_OfAWrongColumn_SaysWhatIsWrong(Column column, string message)
    {
        var frame = Frames.OfAllTypes();

        FluentActions.Invoking(() => frame.Select(column)).Should().Throw<AnalysisException>().Which.Message.Should().Be(message);
    }

    [Fact]
    public void TextFunctions_WithWrongArguments_Throw()
    {
        Throws(Expr("to_json(struct(int), map('a', string))"), "Function 'to_json' needs its options as a map of constant texts, not 'map(a, string)'.");
        Throws(FromCsv(Col("string"), Lit("array<int>")), "'array<int>' is no list of columns: a line of CSV is a struct. Give columns such as 'a int, b string'.");
        Throws(JsonTuple(Col("string"), "a").As(["x", "y"]), "'json_tuple(string, a)' gives 1 columns, but it has 2 names. Use As(new[] { … }) with one for each.");
        Throws(JsonTuple(Col("string"), "it's"), "Function 'json_tuple' cannot find the field 'it's'. Take it with FromJson.");
        Throws(JsonTuple(Col("string")), "Function 'json_tuple' takes at least 2 arguments, not 1.");
        Throws(Upper(JsonTuple(Col("string"), "a")), "'json_tuple(string, a)' makes several columns: it stands only as a column of its own in Select.");
        FluentActions.Invoking(() => CallUDF("uper", Col("string"))).Should().Throw<AnalysisException>().WithMessage("Function 'uper' does not exist. Did you mean 'upper'?");

        static void Throws(Column column, string message) =>
            FluentActions.Invoking(() => Frames.OfAllTypes().Select(column)).Should().Throw<AnalysisException>().WithMessage(message);
    }

    [Fact]
    public void When_OnWhatIsNoOpenWhen_Throws()
    {
        FluentActions.Invoking(() => Col("a").Otherwise(1)).Should().Throw<AnalysisException>().WithMessage(
            "'a' is not an open When: start with Functions.When and call Otherwise once, at the end.");
        FluentActions.Invoking(() => When(Col("a"), 1).Otherwise(2).When(Col("b"), 3)).Should().Throw<AnalysisException>().WithMessage(
            "'CASE WHEN a THEN 1 ELSE 2 END' is not an open When: start with Functions.When and call Otherwise once, at the end.");
    }

    [Fact]
    public void FrameMethods_WithAWrongColumn_SayWhatIsWrong()
    {
        var frame = Frames.OfAllTypes();
        void Fails(Func<DataFrame> act, string message) =>
            act.Should().Throw<AnalysisException>().Which.Message.Should().Be(message);

        Fails(() => frame.Filter(Col("int")), "Filter needs a condition, but 'int' is of type 'int'. Compare it with something.");
        Fails(() => frame.Filter(Lit("true")), "Filter needs a condition, but 'true' is of type 'string'. Compare it with something.");
        Fails(() => frame.Filter(Col("boolean").Asc()), "'boolean ASC NULLS FIRST' is a sort order, not a value: use it in OrderBy.");
        Fails(() => frame.Filter(Sum("int") > 1), "Filter cannot use the aggregate '(sum(int) > 1)': aggregate first, then filter the result.");
        Fails(() => frame.OrderBy(Sum("int")), "OrderBy cannot use the aggregate 'sum(int)': aggregate first, then sort the result.");
        Fails(() => frame.Limit(-1), "Limit needs a number of rows, not '-1'.");
    }
}
