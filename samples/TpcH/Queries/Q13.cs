using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace TpcH.Queries;

internal static class Q13
{
    public static DataFrame Build(TpcHTables t) =>
        t.Customer
            .Join(t.Orders.Where(!Col("o_comment").Like("%special%requests%")), Col("c_custkey") == Col("o_custkey"), "left")
            .GroupBy("c_custkey").Agg(Count("o_orderkey").As("c_count"))
            .GroupBy("c_count").Agg(Count("*").As("custdist"))
            .OrderBy(Desc("custdist"), Desc("c_count"));
}
