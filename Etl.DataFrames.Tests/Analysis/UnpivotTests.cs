using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

public sealed class UnpivotTests
{
    private static readonly DataFrame Frame = Frames.Of("id int, a int, s string, d date");

    [Fact]
    public void Columns_without_a_common_type_are_an_error()
    {
        Refused(() => Frame.Unpivot(["id"], ["a", "s"], "v", "w")).Should().Be("Unpivot puts 'a' (int), 's' (string) into one column, but they have no common type. Cast them first.");
        Refused(() => Frame.Unpivot([Col("id")], [Array("s"), Array("d")], "v", "w")).Should()
            .Be("Unpivot puts 'array(s)' (array<string>), 'array(d)' (array<date>) into one column, but they have no common type. Cast them first.");
        Frame.Unpivot([Col("id")], [Col("s"), Lit(null)], "v", "w").Schema().SimpleString.Should().Be("struct<id:int,v:string,w:string>");
    }

    [Fact]
    public void A_column_to_turn_is_needed()
    {
        Refused(() => Frame.Unpivot(["id"], [], "v", "w")).Should().Be("Unpivot needs a column to turn into rows, but none is given. Name at least one.");
        Refused(() => Frame.Unpivot(["id", "a", "s", "d"], "v", "w")).Should().Be("Unpivot needs a column to turn into rows, but every column is an id. Name at least one.");
        Refused(() => Frame.Unpivot(["id"], ["b"], "v", "w")).Should().StartWith("Column 'b' not found.");
    }

    [Fact]
    public void Values_are_of_each_row()
    {
        Refused(() => Frame.Unpivot([Col("id")], [Sum("a")], "v", "w")).Should().Be("Unpivot cannot use the aggregate 'sum(a)': aggregate first, then unpivot the result.");
        Refused(() => Frame.Unpivot([Col("id")], [Explode(Array("a"))], "v", "w")).Should().Contain("makes rows");
        Refused(() => Frame.Unpivot([Sum("a").Over()], [Col("id")], "v", "w")).Should().StartWith("Unpivot cannot use");
    }

    private static string Refused(Func<DataFrame> act) => act.Should().Throw<AnalysisException>().Which.Message;
}
