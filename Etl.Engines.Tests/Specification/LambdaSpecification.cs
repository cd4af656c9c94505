using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Functions that compute a lambda for each element, in C# and in text. The answers are Spark 3.5.6's.</summary>
public abstract class LambdaSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    private DataFrame One => Frame(
        "n int, a array<int>, b array<string>, m map<string, int>, nested array<array<int>>, s array<struct<f: int>>, nothing array<int>, nomap map<string, int>",
        [5, new object?[] { 3, null, 1 }, new object?[] { "p" }, new Dictionary<string, object?> { ["x"] = 1, ["y"] = 2 }, new object?[] { new object?[] { 1, 2 }, new object?[] { 7 } }, new object?[] { new object?[] { 4 } }, null, null]);

    [SkippableTheory]
    [InlineData("transform(a, x -> x + n)", "[8,null,6]")]
    [InlineData("transform(a, (x, i) -> i * 10)", "[0,10,20]")]
    [InlineData("transform(a, 7)", "[7,7,7]")]
    [InlineData("transform(a, A -> coalesce(a, 0) + N)", "[8,5,6]")]
    [InlineData("transform(nested, x -> transform(x, y -> y + size(x)))", "[[3,4],[8]]")]
    [InlineData("transform(nested, x -> aggregate(x, n, (acc, y) -> acc + y))", "[8,12]")]
    [InlineData("transform(s, x -> x.f + 1)", "[5]")]
    [InlineData("transform(b, x -> concat(x, '-', upper(x), '\\'q'))", "[\"p-P'q\"]")]
    [InlineData("filter(a, x -> x > 1)", "[3]")]
    [InlineData("filter(a, (x, i) -> i > 0)", "[null,1]")]
    [InlineData("filter(a, x -> null)", "[]")]
    [InlineData("filter(transform(a, x -> x * 2), y -> y between 1 and 4)", "[2]")]
    [InlineData("array(exists(a, x -> x > 2), exists(a, x -> x > 3), exists(array(1), x -> x > 3), exists(array(), x -> true))", "[true,null,false,false]")]
    [InlineData("array(forall(a, x -> x > 2), forall(a, x -> x > 0), forall(array(1), x -> x > 0), forall(array(), x -> false))", "[false,null,true,true]")]
    [InlineData("array(aggregate(array(1, 2, 3), 10, (acc, x) -> acc * 2 + x), aggregate(a, 0, (acc, x) -> acc + coalesce(x, 100)), aggregate(a, 0, (acc, x) -> acc + x))", "[91,104,null]")]
    [InlineData("aggregate(a, cast(0 as bigint), (acc, x) -> acc + coalesce(x, 1), acc -> struct(acc as total, acc / 2 as half))", "{\"total\":5,\"half\":2.5}")]
    [InlineData("array(reduce(a, '', (acc, x) -> concat(acc, coalesce(cast(x as string), '?'), ',')))", "[\"3,?,1,\"]")]
    [InlineData("zip_with(a, b, (x, y) -> struct(x, y))", "[{\"x\":3,\"y\":\"p\"},{},{\"x\":1}]")]
    [InlineData("transform_keys(m, (k, v) -> concat(k, v))", "{\"x1\":1,\"y2\":2}")]
    [InlineData("transform_values(m, (k, v) -> concat(k, v * n))", "{\"x\":\"x5\",\"y\":\"y10\"}")]
    [InlineData("map_filter(m, (k, v) -> v > 1 or k = 'q')", "{\"y\":2}")]
    [InlineData("map_zip_with(m, map('y', 5, 'z', 6), (k, x, y) -> concat(k, coalesce(x, 0), coalesce(y, 0)))", "{\"x\":\"x10\",\"y\":\"y25\",\"z\":\"z06\"}")]
    [InlineData("array_sort(array(3, 1, 2), (l, r) -> r - l)", "[3,2,1]")]
    [InlineData("array_sort(array('bb', 'a', 'cc', 'd', 'aaa'), (l, r) -> length(l) - length(r))", "[\"a\",\"d\",\"bb\",\"cc\",\"aaa\"]")]
    [InlineData("array_sort(a, (l, r) -> case when l is null then -1 when r is null then 1 else l - r end)", "[null,1,3]")]
    public void Lambdas_in_text_give_Sparks_answers(string text, string expected) => Json(Expr(text)).Should().Be(expected);

    [SkippableTheory]
    [InlineData("transform(nothing, x -> 1)")]
    [InlineData("filter(nothing, x -> true)")]
    [InlineData("exists(nothing, x -> true)")]
    [InlineData("forall(nothing, x -> true)")]
    [InlineData("aggregate(nothing, 0, (acc, x) -> 1, acc -> coalesce(acc, 9))")]
    [InlineData("zip_with(a, nothing, (x, y) -> 1)")]
    [InlineData("zip_with(nothing, a, (x, y) -> 1)")]
    [InlineData("array_sort(nothing, (l, r) -> 1)")]
    [InlineData("transform_keys(nomap, (k, v) -> 'k')")]
    [InlineData("transform_values(nomap, (k, v) -> 1)")]
    [InlineData("map_filter(nomap, (k, v) -> true)")]
    [InlineData("map_zip_with(m, nomap, (k, x, y) -> 1)")]
    public void Of_null_there_is_nothing(string text) => One.Select(Expr(text)).First()[0].Should().BeNull();

    [SkippableFact]
    public void Lambdas_that_compute_the_same_are_equal()
    {
        var frame = Frame("a array<int>, b array<array<int>>", [new object?[] { 1, 2 }, new object?[] { new object?[] { 1 } }], [new object?[] { 1, 2 }, new object?[] { new object?[] { 3 } }]);

        Rows(frame.GroupBy(Expr("transform(a, x -> x + 1)")).Agg(Count("*").As("n")).Select("n")).Should().Equal("2");
        Rows(frame.GroupBy(Transform(Col("a"), x => x + 1).As("t")).Agg(ToJson(Struct(Transform(Col("a"), y => y + 1).As("r"))), Count("*"))
            .Drop("t")).Should().Equal("{\"r\":[2,3]},2");
        Rows(frame.GroupBy(Expr("transform(a, x -> size(filter(a, y -> y > x)))")).Agg(Size(Expr("transform(a, u -> size(filter(a, v -> v > u)))")).As("s")).Select("s")).Should().Equal("2");
        FluentActions.Invoking(() => frame.GroupBy(Expr("transform(a, x -> size(filter(a, y -> y > x)))")).Agg(Expr("transform(a, u -> size(filter(a, v -> u > v)))")))
            .Should().Throw<AnalysisException>().WithMessage("Column 'a' is neither grouped by nor inside an aggregate. Add it to GroupBy or wrap it, for example in Max.");
    }

    [SkippableFact]
    public void A_lambda_takes_values_that_other_lambdas_made()
    {
        var before = Frame("n int, a array<int>", [1, new object?[] { 1, 2 }]).Select(Col("a"), Transform(Col("a"), x => x * 10).As("tens"));

        Rows(before.Select(ToJson(Transform(Col("a"), x => x + Size(Filter(Col("tens"), y => y > x * 15)) + x).As("r")))).Should().Equal("[3,4]");
        Rows(before.Select(ToJson(Transform(Col("tens"), x => Aggregate(Col("tens"), Lit(0), (sum, y) => sum + y + x)).As("r")))).Should().Equal("[50,70]");
    }

    [SkippableFact]
    public void Lambdas_in_CSharp_say_the_same()
    {
        Json(Transform(Col("a"), x => x + Col("n"))).Should().Be("[8,null,6]");
        Json(Transform(Col("a"), (x, i) => Coalesce(x, i))).Should().Be("[3,1,1]");
        Json(Functions.Filter(Col("a"), x => x > 1)).Should().Be("[3]");
        Json(Functions.Filter(Col("a"), (x, i) => i < 1)).Should().Be("[3]");
        Json(Array(Exists(Col("a"), x => x == 3), Forall(Col("b"), x => x == "p"))).Should().Be("[true,true]");
        Json(Array(Functions.Aggregate(Col("a"), Lit(0), (sum, x) => sum + Coalesce(x, Lit(1))), Functions.Aggregate(Col("a"), Lit(0), (sum, x) => sum + 1, sum => sum * 2))).Should().Be("[5,6]");
        Json(ZipWith(Col("a"), Col("a"), (x, y) => x * y)).Should().Be("[9,null,1]");
        Json(ArraySort(Array(Lit(1), Lit(3), Lit(2)), (l, r) => r - l)).Should().Be("[3,2,1]");
        Json(TransformKeys(Col("m"), (k, v) => Upper(k))).Should().Be("{\"X\":1,\"Y\":2}");
        Json(TransformValues(Col("m"), (k, v) => v + 1)).Should().Be("{\"x\":2,\"y\":3}");
        Json(MapFilter(Col("m"), (k, v) => k == "x")).Should().Be("{\"x\":1}");
        Json(MapZipWith(Col("m"), Col("m"), (k, x, y) => x + y)).Should().Be("{\"x\":2,\"y\":4}");
        Json(Transform(Col("nested"), x => Transform(x, y => y + Size(x)))).Should().Be("[[3,4],[8]]");
        One.GroupBy(Transform(Col("b"), x => Upper(x)).As("k")).Count().First().GetAs<object[]>("k").Should().Equal("P");
    }

    [SkippableFact]
    public void Columns_and_types_are_Sparks()
    {
        var frame = One.SelectExpr("transform(a, x -> x + 1)", "aggregate(b, 0L, (acc, x) -> acc + 1)", "exists(array(1), x -> x > 0) as e", "map_filter(m, (k, v) -> v > 1) as f", "transform(array(1), x -> 1) as t");

        frame.Columns().Take(2).Should().Equal(
            "transform(a, lambdafunction((namedlambdavariable() + 1), namedlambdavariable()))",
            "aggregate(b, 0, lambdafunction((namedlambdavariable() + 1), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable()))");
        frame.Schema().Fields.Select(field => field.DataType.SimpleString).Should().Equal("array<int>", "bigint", "boolean", "map<string,int>", "array<int>");
        frame.Schema().Fields[2].IsNullable.Should().BeFalse();
        frame.Schema().Fields[4].Should().Be(new DataFrames.Types.StructField("t", new DataFrames.Types.ArrayType(new DataFrames.Types.IntegerType(), ContainsNull: false), IsNullable: false));
    }

    [SkippableTheory]
    [InlineData("transform_keys(m, (k, v) -> 'x')", "DUPLICATED_MAP_KEY")]
    [InlineData("transform_keys(m, (k, v) -> cast(null as string))", "NULL_MAP_KEY")]
    [InlineData("transform(array(1, 0), x -> 1 / x)", "DIVIDE_BY_ZERO")]
    public void What_a_lambda_fails_with_is_Sparks_error(string text, string errorClass) =>
        FluentActions.Invoking(() => One.Select(Expr(text)).Collect()).Should().Throw<EngineException>().Which.ErrorClass.Should().Be(errorClass);

    // Spark itself wraps its error class for it in an INTERNAL_ERROR.
    [SkippableFact]
    public void Comparison_that_gives_null_fails() =>
        FluentActions.Invoking(() => One.Select(Expr("array_sort(array(3, null, 2), (l, r) -> r - l)")).Collect()).Should().Throw<EngineException>()
            .Which.ErrorClass.Should().BeOneOf("COMPARATOR_RETURNS_NULL", "INTERNAL_ERROR");

    private string Json(Column column) => One.Select(ToJson(Struct(column.As("v")))).First().GetAs<string>(0) is var text ? text[5..^1] : "";
}
