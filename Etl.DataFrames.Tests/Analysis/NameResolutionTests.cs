using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

public sealed class NameResolutionTests
{
    private static readonly DataFrame Stores = Frames.Of("store_key int, store_nm string", "stores");
    private static readonly DataFrame Sales = Frames.Of("sale_id int, store_key int, amt decimal(10,2)", "sales");

    [Fact]
    public void Col_IsFoundInAnyCase_AndKeepsTheCaseWritten()
    {
        Stores.Select("STORE_KEY").Columns().Should().Equal("STORE_KEY");
        Stores.Select("Store_Nm").Sql().Should().Be("SELECT\n  t1.store_nm AS \"Store_Nm\"\nFROM stores AS t1");
        Stores["STORE_KEY"].ToString().Should().Be("store_key");
        Stores.GroupBy("STORE_KEY").Agg(Max(Col("store_key") + 1).As("m"), Col("store_key") + 1).Columns()
            .Should().Equal("STORE_KEY", "m", "(store_key + 1)");
    }

    [Fact]
    public void Col_InBackticks_MayHoldADot()
    {
        var frame = Frames.Of("`a.b` int, `c``d` int");

        FluentActions.Invoking(() => frame.Select("a.b")).Should().Throw<AnalysisException>().WithMessage("Column 'a.b' not found. Available: a.b, c`d. Did you mean '`a.b`'?");
        FluentActions.Invoking(() => frame["a.b"]).Should().Throw<AnalysisException>().WithMessage("Column 'a.b' not found.*");
        frame.DropDuplicates("a.b").Drop("a.b").Columns().Should().Equal("c`d");
        frame.Select("`a.b`").Columns().Should().Equal("a.b");
        frame.Select("`c``d`").Columns().Should().Equal("c`d");
        frame.As("x").Select("x.`a.b`", "`x`.`c``d`").Columns().Should().Equal("a.b", "c`d");
    }

    [Fact]
    public void Col_ThatDoesNotExist_NamesTheNearest()
    {
        FluentActions.Invoking(() => Stores.Select("stor_key")).Should().Throw<AnalysisException>().WithMessage(
            "Column 'stor_key' not found. Available: store_key, store_nm. Did you mean 'store_key'?");
        FluentActions.Invoking(() => Stores.Filter(Col("quantity") > 1)).Should().Throw<AnalysisException>().WithMessage(
            "Column 'quantity' not found. Available: store_key, store_nm.");
        FluentActions.Invoking(() => Stores.Drop("store_key", "store_nm").Select("a")).Should().Throw<AnalysisException>().WithMessage(
            "Column 'a' not found. The frame has no columns.");
    }

    [Fact]
    public void Col_ThatTwoFramesHave_IsAmbiguous()
    {
        var joined = Sales.Join(Stores, Sales["store_key"] == Stores["store_key"]);

        FluentActions.Invoking(() => joined.Select("store_key")).Should().Throw<AnalysisException>().WithMessage(
            "Column 'store_key' is ambiguous: 2 columns have that name. Take it from one frame (frame[\"name\"]) or give the frames aliases.");
        joined.Select(Stores["store_key"]).Sql().Should().Be(
            """
            SELECT
              t2.store_key
            FROM sales AS t1
            INNER JOIN stores AS t2
              ON (t1.store_key = t2.store_key)
            """);
    }

    [Fact]
    public void Col_WithAnAlias_IsThatFrames()
    {
        var joined = Sales.As("s").Join(Stores.As("T"), Col("s.store_key") == Col("t.store_key"));

        joined.Select("S.store_key", "T.store_key", "store_nm").Sql().Should().StartWith("SELECT\n  t1.store_key,\n  t2.store_key,\n  t2.store_nm\n");
        joined.Select(Col("t.*")).Columns().Should().Equal("store_key", "store_nm");
        FluentActions.Invoking(() => joined.Select(Col("u.*"))).Should().Throw<AnalysisException>().WithMessage(
            "'u.*' names no frame here. Available: sale_id, store_key, amt, store_key, store_nm.");
    }

    [Fact]
    public void FrameColumn_StaysItselfWhateverItIsCalledLater()
    {
        var renamed = Sales.WithColumnRenamed("store_key", "k");

        renamed.Select(Sales["amt"]).Columns().Should().Equal("amt");
        FluentActions.Invoking(() => Stores.Filter(Sales["amt"] > 1)).Should().Throw<AnalysisException>().WithMessage(
            "Column 'amt' comes from another frame that is not part of this one. Available: store_key, store_nm. Join that frame first.");
    }

    [Fact]
    public void Star_StandsForColumns()
    {
        Stores.Select(Col("*"), (Col("store_key") + 1).As("next")).Columns().Should().Equal("store_key", "store_nm", "next");
        FluentActions.Invoking(() => Stores.Filter(Col("*").IsNull())).Should().Throw<AnalysisException>().WithMessage(
            "'*' stands for columns, not for a value: use it in Select, in Count, or as an argument of Struct, Array, Map, Coalesce, Concat, Greatest, Least or Hash.");
        Stores.Agg(CountDistinct("*")).Sql().Should().Contain("count(DISTINCT t1.store_key, t1.store_nm)");
    }

    [Fact]
    public void WithColumn_IsCaseInsensitive()
    {
        Stores.WithColumn("STORE_NM", Lit("x")).Columns().Should().Equal("store_key", "STORE_NM");
        Stores.WithColumn("region", Lit("x")).Columns().Should().Equal("store_key", "store_nm", "region");
        Stores.WithColumnRenamed("Store_Nm", "name").Columns().Should().Equal("store_key", "name");
        Stores.WithColumnRenamed("nope", "name").Columns().Should().Equal("store_key", "store_nm");
        Stores.Drop("STORE_KEY", "nope").Columns().Should().Equal("store_nm");
    }

    // The places of parameters and texts in a statement are held by that character: a name with it could stand for another text.
    [Fact]
    public void Names_WithANul_AreRefused()
    {
        const string Message = "The column name '*\\0*' has a NUL character, which no engine takes in a name. Give the column another name, with As for instance.";

        FluentActions.Invoking(() => Stores.Select(Col("store_key").As("\0t1\0"))).Should().Throw<AnalysisException>().WithMessage(Message);
        FluentActions.Invoking(() => Stores.Select(Lit("a\0b"))).Should().Throw<AnalysisException>().WithMessage(Message);
        FluentActions.Invoking(() => Stores.WithColumn("\00\0", Lit("secret"))).Should().Throw<AnalysisException>().WithMessage(Message);
        FluentActions.Invoking(() => Stores.ToDF("a\0", "b")).Should().Throw<AnalysisException>().WithMessage(Message);
        FluentActions.Invoking(() => new DataFrames.Types.StructField("a\0b", new DataFrames.Types.StringType())).Should().Throw<AnalysisException>().WithMessage(Message);
        Stores.Select(Lit("a\0b").As("x")).Sql().Should().Contain("$1 AS ");
    }
}
