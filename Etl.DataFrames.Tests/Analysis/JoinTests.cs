using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

public sealed class JoinTests
{
    private static readonly DataFrame Left = Frames.Of("id int, k int, a string", "l");
    private static readonly DataFrame Right = Frames.Of("b string, k bigint, id int", "r");

    [Theory]
    [InlineData("inner", "INNER")]
    [InlineData("CROSS", "INNER")]
    [InlineData("left", "LEFTOUTER")]
    [InlineData("left_outer", "LEFTOUTER")]
    [InlineData("leftouter", "LEFTOUTER")]
    [InlineData("right", "RIGHTOUTER")]
    [InlineData("outer", "FULLOUTER")]
    [InlineData("full", "FULLOUTER")]
    [InlineData("full_outer", "FULLOUTER")]
    [InlineData("semi", "LEFTSEMI")]
    [InlineData("left_semi", "LEFTSEMI")]
    [InlineData("LeftAnti", "LEFTANTI")]
    public void Join_KnowsSparksKinds(string kind, string expected) =>
        Left.Join(Right, Left["k"] == Right["k"], kind).Sql().Should().Contain($"\n{expected} JOIN r AS t2");

    [Fact]
    public void Join_OfUnknownKind_Throws() => FluentActions.Invoking(() => Left.Join(Right, ["k"], "sideways")).Should().Throw<AnalysisException>()
        .WithMessage("Join type 'sideways' is unknown. Use inner, left, right, full, left_semi, left_anti or cross.");

    [Theory]
    [InlineData("inner", "k int, id int, a string, b string, id int")]
    [InlineData("left", "k int, id int, a string, b string, id int")]
    [InlineData("right", "k bigint, id int, a string, b string, id int")]
    [InlineData("full", "k bigint, id int, a string, b string, id int")]
    [InlineData("left_semi", "k int, id int, a string")]
    [InlineData("left_anti", "k int, id int, a string")]
    public void Join_UsingNames_PutsTheKeysFirst(string kind, string expected) => string.Join(
            ", ", Left.Join(Right, ["k"], kind).Schema().Fields.Select(field => $"{field.Name} {field.DataType}"))
        .Should().Be(expected);

    [Fact]
    public void Join_UsingSeveralNames_PutsThemInTheirOrder() =>
        Left.Join(Right, ["id", "K"]).Columns().Should().Equal("id", "k", "a", "b");

    [Fact]
    public void Join_UsingANameThatIsMissing_Throws() => FluentActions.Invoking(() => Left.Join(Right, "a")).Should().Throw<AnalysisException>()
        .WithMessage("Column 'a' not found. Available: b, k, id.");

    [Fact]
    public void FullJoin_UsingAName_TakesTheKeyOfEitherSide() => Left.Join(Right, ["k"], "full").Select("k").Sql().Should().Be(
        """
        SELECT
          coalesce(CAST(t1."k" AS BIGINT), t2."k") AS "k"
        FROM l AS t1
        FULLOUTER JOIN r AS t2
          ON (CAST(t1."k" AS BIGINT) = t2."k")
        """);

    [Fact]
    public void OuterJoins_MakeColumnsNullable()
    {
        var (left, right) = (Frames.Of("k int NOT NULL, a int NOT NULL"), Frames.Of("k int NOT NULL, b int NOT NULL"));
        IEnumerable<bool> Nullable(string kind) => left.Join(right, left["k"] == right["k"], kind).Schema().Fields.Select(field => field.IsNullable);

        Nullable("inner").Should().Equal(false, false, false, false);
        Nullable("left").Should().Equal(false, false, true, true);
        Nullable("right").Should().Equal(true, true, false, false);
        Nullable("full").Should().Equal(true, true, true, true);
        left.Join(right, ["k"], "full").Schema().Fields.Select(field => field.IsNullable).Should().Equal(true, true, true);
    }

    [Fact]
    public void Join_OnWhatIsNoCondition_Throws()
    {
        FluentActions.Invoking(() => Left.Join(Right, Left["k"])).Should().Throw<AnalysisException>()
            .WithMessage("Join needs a condition, but 'k' is of type 'int'. Compare it with something.");
        FluentActions.Invoking(() => Left.Join(Right, Max(Left["k"]) == 1)).Should().Throw<AnalysisException>()
            .WithMessage("Join cannot use the aggregate '(max(k) = 1)': aggregate first, then join the result.");
        FluentActions.Invoking(() => Left.Join(Frames.Of("k date"), "k")).Should().Throw<AnalysisException>()
            .WithMessage("Cannot compare 'k' (int) with 'k' (date) by '='. Cast one to the type of the other.");
    }

    [Fact]
    public void SelfJoin_OnItsOwnColumn_ComparesLeftWithRight() => Left.Join(Left.Filter(Col("id") > 1), Left["k"] == Left["k"]).Sql().Should().Be(
        """
        SELECT
          t1."id",
          t1."k",
          t1."a",
          t3."id",
          t3."k",
          t3."a"
        FROM l AS t1
        INNER JOIN (
          SELECT
            t2."id",
            t2."k",
            t2."a"
          FROM l AS t2
          WHERE (t2."id" > 1)
        ) AS t3
          ON (t1."k" = t3."k")
        """);

    [Fact]
    public void SelfJoin_OnAnythingElse_IsAmbiguous() =>
        FluentActions.Invoking(() => Left.Join(Left, Left["id"] > Left["k"])).Should().Throw<AnalysisException>().WithMessage(
            "Column 'id' is ambiguous: both frames of the join have it, because one is made from the other. " +
            "Give the frames aliases (frame.As(\"a\")) and write Col(\"a.id\").");

    [Fact]
    public void SelfJoin_ColumnsThatBothSidesHad_AreAmbiguousBehindIt()
    {
        var some = Left.Filter("id > 1");
        var totals = Left.GroupBy("k").Agg(Count("*").As("n"));

        FluentActions.Invoking(() => Left.Join(some, Left["id"] == some["id"], "left").Select(some["id"])).Should().Throw<AnalysisException>().WithMessage("Column 'id' is ambiguous: *");
        FluentActions.Invoking(() => Left.Join(totals, Left["k"] == totals["k"]).OrderBy(Left["k"])).Should().Throw<AnalysisException>().WithMessage("Column 'k' is ambiguous: *");
        FluentActions.Invoking(() => Left.Join(some, "k").Select(some["a"])).Should().Throw<AnalysisException>().WithMessage("Column 'a' is ambiguous: *");
        Left.Join(totals, Left["k"] == totals["k"]).Select(Left["a"], totals["n"]).Columns().Should().Equal("a", "n");
        Left.Join(totals, "k").Select(Left["k"], totals["n"]).Columns().Should().Equal("k", "n");
        Left.Join(some, Left["id"] == some["id"], "left_semi").Select(Left["id"]).Columns().Should().Equal("id");
    }

    [Fact]
    public void SelfJoin_WithAliases_TellsTheSidesApart()
    {
        var joined = Left.As("x").Join(Left.As("y"), Col("x.id") == Col("y.k"));

        joined.Sql().Should().Contain("ON (t1.\"id\" = t2.\"k\")");
        joined.Select("x.a", "y.a").Columns().Should().Equal("a", "a");
    }

    [Fact]
    public void CrossJoin_HasNoCondition() => Left.CrossJoin(Right).Sql().Should().EndWith("FROM l AS t1\nCROSS JOIN r AS t2");
}
