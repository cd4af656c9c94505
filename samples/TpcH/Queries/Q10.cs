using Etl.DataFrames;
using static Etl.DataFrames.Functions;
using static TpcH.Queries.Shared;

namespace TpcH.Queries;

internal static class Q10
{
    public static DataFrame Build(TpcHTables t) =>
        t.Customer
            .Join(t.Orders.Where(Col("o_orderdate") >= Day(1993, 10, 1) & Col("o_orderdate") < Day(1994, 1, 1)), Col("c_custkey") == Col("o_custkey"))
            .Join(t.LineItem.Where(Col("l_returnflag") == "R"), Col("o_orderkey") == Col("l_orderkey"))
            .Join(t.Nation, Col("c_nationkey") == Col("n_nationkey"))
            .GroupBy("c_custkey", "c_name", "c_acctbal", "c_phone", "n_name", "c_address", "c_comment")
            .Agg(Sum(Revenue).As("revenue"))
            .Select("c_custkey", "c_name", "revenue", "c_acctbal", "n_name", "c_address", "c_phone", "c_comment")
            .OrderBy(Desc("revenue"))
            .Limit(20);
}
