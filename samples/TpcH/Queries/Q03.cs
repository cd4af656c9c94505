using Etl.DataFrames;
using static Etl.DataFrames.Functions;
using static TpcH.Queries.Shared;

namespace TpcH.Queries;

internal static class Q03
{
    public static DataFrame Build(TpcHTables t) =>
        t.Customer.Where(Col("c_mktsegment") == "BUILDING")
            .Join(t.Orders.Where(Col("o_orderdate") < Day(1995, 3, 15)), Col("c_custkey") == Col("o_custkey"))
            .Join(t.LineItem.Where(Col("l_shipdate") > Day(1995, 3, 15)), Col("o_orderkey") == Col("l_orderkey"))
            .GroupBy("l_orderkey", "o_orderdate", "o_shippriority")
            .Agg(Sum(Revenue).As("revenue"))
            .Select("l_orderkey", "revenue", "o_orderdate", "o_shippriority")
            .OrderBy(Desc("revenue"), Asc("o_orderdate"))
            .Limit(10);
}
