using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

public sealed class LambdaTests
{
    private static readonly DataFrame Frame = Frames.Of("n int, a array<int>, m map<string, int>, d map<date, int>");

    [Theory]
    [InlineData("transform(n, x -> x)", "Function 'transform' needs an array, but 'n' is of type 'int'. Cast it.")]
    [InlineData("map_filter(a, (k, v) -> true)", "Function 'map_filter' needs a map, but 'a' is of type 'array<int>'. Cast it.")]
    [InlineData("transform(a)", "Function 'transform' takes 2 arguments, not 1.")]
    [InlineData("transform(a, (x, y, z) -> x)", "Function 'transform' gives its lambda 1 or 2 values, but '(x, y, z) -> …' takes 3.")]
    [InlineData("exists(a, (x, y) -> true)", "Function 'exists' gives its lambda 1 value, but '(x, y) -> …' takes 2.")]
    [InlineData("aggregate(a, 0, x -> x)", "Function 'aggregate' gives its lambda 2 values, but 'x -> …' takes 1.")]
    [InlineData("filter(a, x -> x)", "The lambda of function 'filter' must give a condition, but 'namedlambdavariable()' is of type 'int'. Cast it.")]
    [InlineData("aggregate(a, 0, (acc, x) -> acc + 1.5D)", "The lambda of function 'aggregate' must give the type of its start, 'int', but '(CAST(namedlambdavariable() AS DOUBLE) + 1.5)' is of type 'double'. Cast it.")]
    [InlineData("array_sort(a, (l, r) -> l > r)", "The lambda of function 'array_sort' must give the 'int' that a comparison is: negative, 0 or positive, but '(namedlambdavariable() > namedlambdavariable())' is of type 'boolean'. Cast it.")]
    [InlineData("map_zip_with(map(true, 1), d, (k, x, y) -> 1)", "Function 'map_zip_with' cannot match keys of type 'boolean' with keys of type 'date'. Cast one of the maps.")]
    [InlineData("upper(x -> x)", "'x -> …' is a lambda, not a value: only functions such as 'transform' and 'filter' take one.")]
    [InlineData("transform(a, x -> sum(x))", "A lambda computes a value of each element: it cannot use 'sum(namedlambdavariable())'. Add that with WithColumn first, then use the column.")]
    [InlineData("transform(a, x -> nn + x)", "Column 'nn' not found. Available: n, a, m, d. Did you mean 'n'?")]
    [InlineData("transform(a, (x, X) -> x)", "'transform(a, (x, X) -> x)', line 1, column 14: the lambda has 'x' twice: give its variables different names.")]
    [InlineData("transform(a, () -> 1)", "'transform(a, () -> 1)', line 1, column 17: ')' is expected, not '->'.")]
    public void Lambda_ThatTheFunctionDoesNotTake_SaysWhy(string text, string message) =>
        FluentActions.Invoking(() => Frame.Select(Expr(text))).Should().Throw<AnalysisException>().Which.Message.Should().Be(message);

    [Fact]
    public void Variable_OutsideItsLambda_SaysSo()
    {
        Column? leaked = null;
        Transform(Col("a"), x => leaked = x);

        FluentActions.Invoking(() => Frame.Select(leaked!)).Should().Throw<AnalysisException>()
            .WithMessage("'x' is what a lambda is called with, but that lambda is not around it. Use it in the lambda's own value.");
    }

    [Fact]
    public void Lambda_ThatUsesAColumnOfASelfJoin_IsToldApart()
    {
        var left = Frame.As("l");

        left.Join(Frame.As("r"), Expr("exists(l.a, x -> x = r.n)")).Sql().Should().Contain("exists");
    }
}
