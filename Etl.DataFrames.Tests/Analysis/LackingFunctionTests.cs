using Etl.DataFrames.Analysis;
using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

/// <summary>Functions of Spark that there are not say so.</summary>
public sealed class LackingFunctionTests
{
    [Fact]
    public void EveryFunctionOfSpark_IsThereOrSaysWhatToUse()
    {
        // What SHOW FUNCTIONS of Spark 3.5.6 lists, without operators.
        var names = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Analysis", "spark-3.5-functions.txt"));

        names.Should().HaveCountGreaterThan(400);
        names.Where(name => !FunctionCatalog.Has(name)).Should().BeEquivalentTo(LackingFunctions.Names);
    }

    [Fact]
    public void AFunctionThatIsNotSupported_SaysWhatToUse()
    {
        Fails(() => Frames.OfAllTypes().SelectExpr("1 + XPath(string, 'a')"), "'1 + XPath(string, 'a')', line 1, column 5: function 'XPath' of Spark is not supported. XML is not read here: convert it to JSON first and use 'get_json_object'.");
        Fails(() => Expr("no_such(1)"), "'no_such(1)', line 1, column 1: there is no function 'no_such'.");
    }

    [Fact]
    public void ArgumentsThatTheseFunctionsDoNotTake_AreRefused()
    {
        Throws("to_binary(string, 'x')", "Function 'to_binary' does not know the format 'x'. Use 'hex', 'utf-8' or 'base64'.");
        Throws("mask(string, 'XX')", "Function 'mask' puts one character in place of each, not 'XX'. Give one, or NULL to keep them.");
        Throws("stack(int, 1)", "Function 'stack' needs a constant number of rows of 1 or more, not 'int'.");
        Throws("stack(2, 1, string)", "Function 'stack' puts '1' of type 'int' and 'string' of type 'string' into one column. Cast one of them.");
        Throws("inline(array(int))", "Function 'inline' needs an array of structs, but 'array(int)' is of type 'array<int>'. Cast it.");
        Throws("inline(array(named_struct('a', 1))) as (x, y)", "'inline(array(struct(1)))' gives the 1 columns 'a', but it has 2 names. Use As(new[] { … }) with one for each.");
        Throws("named_struct('a')", "Function 'named_struct' takes at least 2 arguments, not 1.");
        Throws("named_struct('a', 1, 'b')", "Function 'named_struct' needs a value for every name, but has 3 arguments.");
        Throws("named_struct(string, 1)", "Function 'named_struct' needs a constant text, not 'string'.");
        Throws("percentile(int, 1.5)", "Function 'percentile' needs constant shares from 0 to 1, not '1.5'.");
        Throws("percentile_approx(int, array(0.5, -1))", "Function 'percentile_approx' needs constant shares from 0 to 1, not '-1'.");
        Throws("percentile_approx(int, 0.5, 0)", "Function 'percentile_approx' needs a constant accuracy from 1 to 2147483647, not '0'.");
        Throws("approx_percentile(boolean, 0.5)", "Function 'percentile_approx' needs a number, a date or a timestamp, but 'boolean' is of type 'boolean'. Cast it.");
        Throws("first(int, boolean)", "Function 'first' needs a constant TRUE or FALSE that says whether nulls are ignored, not 'boolean'.");
        Throws("double div int", "Function 'div' needs whole numbers or decimals, but 'double' is of type 'double'. Cast it.");
        Throws("string like string escape '/'", "Function 'like' needs a constant pattern and one character behind ESCAPE, not 'string' and '/'.");
        Throws("string like 'a/b' escape '/'", "Pattern 'a/b' has its escape character '/' before something else. Put it before '%', '_' or itself only.");
        Throws(
            "sequence(date, date, interval 2 hours)",
            "'sequence' goes from 'date' to 'date' by 'INTERVAL '02' HOUR', but dates go only by days or months, and timestamps by those or time. Cast both to one type.");

        static void Throws(string text, string message) => Fails(() => Frames.OfAllTypes().SelectExpr(text), message);
    }

    private static void Fails(Func<object?> act, string message) => act.Should().Throw<AnalysisException>().Which.Message.Should().Be(message);
}
