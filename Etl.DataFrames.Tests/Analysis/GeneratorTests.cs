using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

public sealed class GeneratorTests
{
    private static readonly DataFrame Lists = Frames.Of("id int, a array<int>, m map<string, double>", "t");

    [Fact]
    public void Columns_AreSparks()
    {
        Lists.Select(Col("id"), Explode(Col("a"))).Schema().SimpleString.Should().Be("struct<id:int,col:int>");
        Lists.Select(Explode(Col("m")), Col("id")).Schema().SimpleString.Should().Be("struct<key:string,value:double,id:int>");
        Lists.Select(PosExplode(Col("m"))).Schema().SimpleString.Should().Be("struct<pos:int,key:string,value:double>");
        Lists.Select(PosExplodeOuter(Col("a")).As(["i", "x"])).Schema().SimpleString.Should().Be("struct<i:int,x:int>");
        Lists.WithColumn("a", Explode(Col("a"))).Schema().SimpleString.Should().Be("struct<id:int,a:int,m:map<string,double>>");
    }

    public static TheoryData<Func<DataFrame>, string> Mistakes => new()
    {
        { () => Lists.Select(Explode(Col("a")), Explode(Col("m"))), "Only one column of a Select may make rows, but 'explode(a)', 'explode(m)' do. Use one Select for each." },
        { () => Lists.Select(Explode(Col("a")) + 1), "'(explode(a) + 1)' makes rows inside another expression. Give it a column of its own first." },
        { () => Lists.Select(Explode(Col("m")).As("x")), "'explode(m)' gives the 2 columns 'key', 'value', but it has 1 names. Use As(new[] { … }) with one for each." },
        { () => Lists.Filter(Explode(Col("a")) > 1), "Filter cannot use '(explode(a) > 1)', which makes rows. Add it with WithColumn first, then use that column." },
        { () => Lists.GroupBy(Explode(Col("a")).As("x")).Count(), "GroupBy cannot use 'explode(a)', which makes rows. Add it with WithColumn first, then use that column." },
        { () => Lists.Select(Col("id").As(["x", "y"])), "'id' is one column: give it one name." },
        { () => Lists.Distinct(), "Distinct cannot compare column 'm' of type 'map<string,double>': maps have no equality. Drop it or turn it into an array." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistakes_AreThrownByTheCall(Func<DataFrame> call, string message) => call.Should().Throw<AnalysisException>().Which.Message.Should().Be(message);
}
