using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Functions by family: nulls, ends of types, characters of two units, and Spark's error classes.</summary>
public abstract class FunctionSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    [SkippableFact]
    public void Functions_that_Sparks_API_has_since_3_5()
    {
        Rows(Values("int", 2).Select(Round(E(), 4), Round(Pi(), 4), Round(Cot(X), 4), Round(Sec(X), 4), Round(Csc(X), 4), Power(X, Lit(3)), BitGet(X, Lit(1)), Getbit(X, Lit(0)), Char(X + 63)))
            .Should().Equal("2.7183,3.1416,-0.4577,-2.403,1.0998,8,1,0,A");
        Rows(Values("string", "Ab 1&").Select(Mask(X), Mask(X, Lit("U"), Lit("l"), Lit("d"), Lit("-")), UrlEncode(X), UrlDecode(UrlEncode(X)), Typeof(X), EqualNull(X, Lit(null)), Printf("<%s>", X)))
            .Should().Equal("Xx n&,Ul-d-,Ab+1%26,Ab 1&,string,false,<Ab 1&>");
        Rows(Values("string", "4142").Select(ToBinary(X), ToBinary(X, Lit("utf-8")), TryToBinary(Concat(X, Lit("x")), Lit("hex")), NamedStruct(Lit("a"), X)["a"])).Should().Equal("4142,34313432,null,4142");
        Rows(Values("int", 1, 2, 4).Agg(Percentile(X, Lit(0.5)), Percentile(X, Lit(0.25)), Percentile(X, Lit(1)))).Should().Equal("2,1.5,4");
        Set(Values("int", 1).Select(X, Inline(Array(Struct(X, Lit("a").As("y")), Struct((X + 1).As("x"), Lit("b").As("y")))))).Should().Equal("1,1,a", "1,2,b");
        Set(Values("int", 1).Select(Stack(Lit(2), X, Lit("a"), X + 1, Lit("b")))).Should().Equal("1,a", "2,b");
    }

    [SkippableFact]
    public void Texts_become_numbers_or_errors()
    {
        Answer("string", " 12 ", X.Cast("int")).Should().Be(12);
        Answer("string", "12.5", X.TryCast("int")).Should().BeNull();
        Answer("string", "1e3", X.Cast("double")).Should().Be(1000.0);
        Answer("string", "1.005", X.Cast("decimal(5,2)")).Should().Be(1.01m);
        ErrorOf("string", "12.5", X.Cast("int")).Should().Be("CAST_INVALID_INPUT");
        ErrorOf("string", "1234", X.Cast("decimal(5,2)")).Should().Be("NUMERIC_VALUE_OUT_OF_RANGE");
        ErrorOf("string", "2021-02-30", X.Cast("date")).Should().Be("CAST_INVALID_INPUT");
        Answer("double", 1e7, X.Cast("string")).Should().Be("1.0E7");
        Answer("array<string>", new object?[] { "1", null }, ArrayJoin(X.Cast("array<int>"), ",", "-")).Should().Be("1,-");
        ErrorOf("array<string>", new object?[] { "x" }, X.Cast("array<int>")).Should().Be("CAST_INVALID_INPUT");
    }

    [SkippableFact]
    public void A_null_beside_a_text_that_is_no_number_is_null() =>
        Rows(Frame("a int, s string", [null, "x"], [1, "2"]).Select(Col("a") + Col("s"), Col("a") == Col("s"), Col("s") % Col("a")))
            .Should().Equal("null,null,null", "3,false,0");

    [SkippableFact]
    public void What_stands_behind_the_value_that_decides_is_not_computed()
    {
        var number = Col("s").Cast("int");
        Rows(Frame("b boolean, s string", [false, "x"], [true, "2"]).Select(Col("b") & (number > 1), (Col("b") & (Col("s") != "3")) & (number == 2))).Should().Equal("false,false", "true,true");
        Rows(Frame("b boolean, s string", [true, "x"], [false, "2"]).Select(Col("b") | (number > 2))).Should().Equal("true", "false");
        Rows(Frame("k int, s string", [null, "x"], [1, "1"], [2, "3"]).Select(Expr("k in (cast(s as int))"), Col("k").Between(0, number))).Should().Equal("null,null", "true,true", "false,true");
        Rows(Frame("a int, b int", [0, 1], [5, 2]).Filter((Col("b") != 1) & (Col("a") / (Col("b") - 1) > 4)).Select("a")).Should().Equal("5");
    }

    [SkippableFact]
    public void A_date_and_a_whole_number_is_a_date() =>
        Rows(Values("date", new DateOnly(2024, 2, 28)).Select(X + 2, Lit(2) + X, X - 28)).Should().Equal("2024-03-01,2024-03-01,2024-01-31");

    [SkippableFact]
    public void Texts_that_are_no_numbers_are_null_where_nothing_fails() =>
        Rows(Values("string", "x", "4").Select(TryAdd(X, Lit(1)), TrySubtract(Lit(1), X), TryMultiply(X, Lit(2)), TryDivide(X, Lit(8)))).Should().Equal("null,null,null,null", "5,-3,8,0.5");

    [SkippableFact]
    public void Values_become_what_functions_take()
    {
        Rows(Values("boolean", true).Select(Hex(X))).Should().Equal("74727565");
        Rows(Values("decimal(5,2)", 9.75m).Select(ShiftRight(X, 1), ShiftLeft(X, 1), Get(Array(Lit(1), Lit(2)), Lit(1L)))).Should().Equal("4,18,2");
        Rows(Values("string", "6").Select(X.BitwiseAND(Lit(3)), ToChar(X, Lit("99.99")))).Should().Equal("2, 6.00");
        Rows(Values("date", new DateOnly(1970, 1, 11)).Select(FormatString("%s", X), ConcatWs("-", Array(Lit(1), Lit(2)), Lit("x")))).Should().Equal("10,1-2-x");
        Rows(Values("timestamp", new DateTime(1970, 1, 1, 0, 0, 1, DateTimeKind.Utc), new DateTime(1970, 1, 1, 0, 0, 2, DateTimeKind.Utc)).Agg(Avg(X))).Should().Equal("1.5");
    }

    [SkippableFact]
    public void Errors_without_a_class_of_Sparks_have_none()
    {
        ErrorOf("string", "a", Split(X, "(")).Should().BeNull();
        ErrorOf("bigint", long.MaxValue, TimestampMillis(X)).Should().BeNull();
        ErrorOf("string", "0", Unbase64(X)).Should().BeNull();
    }

    [SkippableFact]
    public void Texts_are_counted_in_characters()
    {
        Rows(Values("string", "a😀b").Select(Upper(X), Reverse(X), Substring(X, -2, 1), Lpad(X, 5, "😀"), Instr(X, "b"), Translate(X, "😀", "!"), SubstringIndex(X, "😀", 1)))
            .Should().Equal("A😀B,b😀a,😀,😀😀a😀b,3,a!b,a");
        Rows(Values("string", (object?)null).Select(Trim(X), Concat(X, Lit("x")), ConcatWs("-", X, Lit("y")))).Should().Equal("null,null,y");
        Rows(Values("string", " xx ").Select(Trim(X), Ltrim(X), Rtrim(X), Trim(X, " x"))).Should().Equal("xx,xx , xx,");
        Rows(Values("string", "straße").Select(X.Contains("ß"), X.StartsWith("s"), X.EndsWith("x"), X.Like("str_%"), X.RLike("a.e$"), InitCap(X)))
            .Should().Equal("true,true,false,true,true,Straße");
    }

    [SkippableFact]
    public void Patterns_are_Javas()
    {
        Answer("string", "a1b22", RegexpReplace(X, "(\\d+)", "<$1>")).Should().Be("a<1>b<22>");
        Answer("string", "a1b22", RegexpExtract(X, "([a-z])(\\d\\d)", 2)).Should().Be("22");
        Answer("string", "a,b,,", ArrayJoin(Split(X, ","), "|")).Should().Be("a|b||");
        ErrorOf("string", "a", RegexpExtract(X, "(a)", 2)).Should().Be("INVALID_PARAMETER_VALUE");
    }

    [SkippableFact]
    public void Dates_are_read_and_written_in_patterns()
    {
        Answer("string", "03/12/2021", ToDate(X, "dd/MM/yyyy")).Should().Be(new DateOnly(2021, 12, 3));
        ErrorOf("string", "2021-12-03", ToDate(X, "dd/MM/yyyy")).Should().NotBeNull();
        Rows(Values("date", new DateOnly(2024, 2, 29)).Select(
            DateFormat(X, "EEE d MMM yyyy"), LastDay(X), AddMonths(X, 12), NextDay(X, "Mon"), Trunc(X, "quarter"), WeekOfYear(X), DayOfYear(X), WeekDay(X)))
            .Should().Equal("Thu 29 Feb 2024,2024-02-29,2025-02-28,2024-03-04,2024-01-01,9,60,3");
        Rows(Values("timestamp", new DateTime(2021, 3, 14, 7, 30, 15, DateTimeKind.Utc)).Select(
            FromUtcTimestamp(X, "America/New_York"), ToUtcTimestamp(X, "+05:30"), DateTrunc("hour", X), UnixTimestamp(X), Hour(X)))
            .Should().Equal("2021-03-14 03:30:15,2021-03-14 02:00:15,2021-03-14 07:00:00,1615707015,7");
    }

    [SkippableFact]
    public void Numbers_are_rounded_as_written()
    {
        Rows(Values("double", 2.5, -2.5, 1.005, double.NaN, null).Select(Round(X), Bround(X), Round(X, 2), Ceil(X), Floor(X)))
            .Should().Equal("3,2,2.5,3,2", "-3,-2,-2.5,-2,-3", "1,1,1.01,2,1", "NaN,NaN,NaN,0,0", "null,null,null,null,null");
        Rows(Values("int", int.MaxValue).Select(TryAdd(X, Lit(1)), Round(X, -9), Pmod(-X, Lit(10)), ShiftRightUnsigned(-X, 28), Hex(X))).Should().Equal("null,2000000000,3,8,7FFFFFFF");
        ErrorOf("int", int.MaxValue, Round(X, -1)).Should().Be("ARITHMETIC_OVERFLOW");
        Rows(Values("double", -1.0, 0.0).Select(Sqrt(X), Log(X), Signum(X), Acos(X + 3))).Should().Equal("NaN,null,-1,NaN", "0,null,0,NaN");
    }

    [SkippableFact]
    public void Hashes_are_the_same_everywhere() =>
        Rows(Values("string", "Spark", null).Select(Hash(X), XXHash64(X), Md5(X), Sha2(X, 256).As("s"), Crc32(X)))
            .Should().HaveCount(2).And.Subject.First().Should().StartWith("228093765,-4294468057691064905,8cde774d6f7333752ed72cacddb05126,");

    [SkippableFact]
    public void Sha2_has_four_lengths()
    {
        Rows(Values("string", "abc", "", new string('a', 55), new string('a', 56), new string('x', 64), new string('a', 119)).Select(Sha2(X, 224))).Should().Equal(
            "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7",
            "d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f",
            "fb0bd626a70c28541dfa781bb5cc4d7d7f56622a58f01a0b1ddd646f",
            "d40854fc9caf172067136f2e29e1380b14626bf6f0dd06779f820dcd",
            "08c3050e95fe11eacb9dc7824bf6a92bcf2d59c21701321fba0e62c5",
            "e000e6709d26667b631faa7fc1bd404eb4774003c5fb4f51a0184875");
        Rows(Values("string", "", new string('x', 64)).Select(Length(Sha2(X, 224)), Length(Sha2(X, 384)), Sha2(X, 0) == Sha2(X, 256))).Should().Equal("56,96,true", "56,96,true");
    }

    [SkippableFact]
    public void Small_decimals_have_an_exponent_where_Java_writes_them() =>
        Rows(Values("decimal(12,10)", 0.0000003148m, 0.0001m, 0m).Select(ToCsv(Struct(X)), X.Cast("string"))).Should().Equal("3.148E-7,0.0000003148", "0.0001000000,0.0001000000", "0E-10,0.0000000000");

    [SkippableFact]
    public void Maps_are_not_compared()
    {
        var map = Map(Lit("k"), X);
        foreach (var act in new Func<object>[]
        {
            () => Values("int", 1).OrderBy(map), () => Values("int", 1).GroupBy(map.As("m")).Count(), () => Values("int", 1).Filter(map == Map(Lit("j"), X)), () => Values("int", 1).Agg(CountDistinct(map)),
            () => Values("int", 1).Select(ArrayDistinct(Array(map))), () => Values("int", 1).Select(Greatest(map, map)),
        })
        {
            act.Should().Throw<AnalysisException>().WithMessage("*cannot compare '*' of type '*map<string,int>*': maps have no equality. Turn it into an array, for example by MapEntries.");
        }
    }

    [SkippableFact]
    public void Arrays_are_ordered_with_nulls_first() =>
        Rows(Frame("a array<int>, b array<int>", [[new object?[] { 1, null }, new object?[] { 1, 2 }]]).Select(Col("a") < Col("b"), ArrayJoin(Greatest(Col("a"), Col("b")), ",")))
            .Concat(Rows(Values("array<int>", new object?[] { 1, null }, new object?[] { 1, 2 }).Agg(ArrayJoin(Max(X), ","), ArrayJoin(Min(X), ",", "-")))).Should().Equal("true,1,2", "1,2,1,-");

    [SkippableFact]
    public void Arrays_and_maps_are_Sparks()
    {
        var frame = Frame("a array<int>, m map<string,int>", [new object?[] { 3, null, 1, 3 }, new Dictionary<string, object?> { ["k"] = 1 }], [null, null]);

        Rows(frame.Select(Size(Col("a")), ArrayContains(Col("a"), 2), ArrayPosition(Col("a"), 1), ArrayJoin(ArrayDistinct(Col("a")), ",", "-"), ElementAt(Col("m"), "k"), Col("a").GetItem(0)))
            .Should().Equal("4,null,3,3,-,1,1,3", "null,null,null,null,null,null");
        ErrorOf("array<int>", new object?[] { 1 }, ElementAt(X, 5)).Should().Be("INVALID_ARRAY_INDEX_IN_ELEMENT_AT");
        Answer("array<int>", new object?[] { 1, null }, ToJson(Struct(X.As("v")))).Should().Be("""{"v":[1,null]}""");
    }

    [SkippableFact]
    public void Groups_are_described_as_Spark_does()
    {
        var frame = Frame("k int, x double", [1, 1.0], [1, 2.0], [1, 4.0], [2, 5.0], [2, null]);

        Rows(frame.GroupBy("k").Agg(Median(X), Round(StddevPop(X), 10), Round(Skewness(X), 10), First(X, true), ArrayJoin(SortArray(CollectList(X)), ","), CountIf(X > 1), BoolAnd(X > 0)).OrderBy("k"))
            .Should().Equal(
                "1,2,1.2472191289,0.3818017742,1,1.0,2.0,4.0,2,true",
                "2,5,0,null,5,5.0,1,true");
    }

    [SkippableFact]
    public void Sets_of_items_have_two_zeros_and_one_nan()
    {
        var frame = Frame("a double, b double, n double", [[0.0, -0.0, double.NaN]]);
        string[] sets = ["array_distinct(array(a, b, n, n))", "array_union(array(a, n), array(b, n))", "array_except(array(a, n), array(b, n))", "array_intersect(array(a, n), array(b, n))"];
        Rows(frame.SelectExpr([.. sets.Select(set => $"array_join({set}, ';')")])).Should().Equal("0.0;-0.0;NaN,0.0;NaN;-0.0,0.0,NaN");
        Rows(frame.SelectExpr("arrays_overlap(array(a), array(b))", "arrays_overlap(array(array(a)), array(array(b)))", "array_contains(array(a), b)")).Should().Equal("false,true,true");
    }

    [SkippableFact]
    public void Greatest_and_least_keep_the_sign_of_zero()
    {
        var frame = Frame("d double, f float", [[-0.0, -0.0f]]).SelectExpr("greatest(d, d)", "least(d, d)", "greatest(f, f)", "least(f, f)");
        Rows(frame.Select([.. frame.Columns().Select(name => Col($"`{name}`").Cast("string"))])).Should().Equal("-0.0,-0.0,-0.0,-0.0");
    }

    [SkippableFact]
    public void Pmod_adds_small_numbers_in_32_bits() => Rows(Frame("a tinyint, b tinyint, c smallint, d smallint, e int, f int", [[(sbyte)-100, (sbyte)-101, (short)-1, short.MinValue, -1, int.MinValue]])
        .SelectExpr("pmod(a, b)", "pmod(c, d)", "pmod(e, f)")).Should().Equal("-100,-1,2147483647");
}
