using Etl.DataFrames;
using static Etl.DataFrames.Functions;
using static TpcH.Queries.Shared;

namespace TpcH.Queries;

internal static class Q05
{
    public static DataFrame Build(TpcHTables t) =>
        t.Customer
            .Join(t.Orders.Where(InYearFrom("o_orderdate", Day(1994, 1, 1))), Col("c_custkey") == Col("o_custkey"))
            .Join(t.LineItem, Col("o_orderkey") == Col("l_orderkey"))
            .Join(t.Supplier, Col("l_suppkey") == Col("s_suppkey") & Col("c_nationkey") == Col("s_nationkey"))
            .Join(t.Nation, Col("s_nationkey") == Col("n_nationkey"))
            .Join(t.Region.Where(Col("r_name") == "ASIA"), Col("n_regionkey") == Col("r_regionkey"))
            .GroupBy("n_name")
            .Agg(Sum(Revenue).As("revenue"))
            .OrderBy(Desc("revenue"));
}
