using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace TpcH.Queries;

internal static class Q18
{
    public static DataFrame Build(TpcHTables t)
    {
        var large = t.LineItem.GroupBy(Col("l_orderkey").As("large_order")).Agg(Sum("l_quantity").As("quantity")).Where(Col("quantity") > 300);
        return t.Customer
            .Join(t.Orders, Col("c_custkey") == Col("o_custkey"))
            .Join(large, Col("o_orderkey") == Col("large_order"), "left_semi")
            .Join(t.LineItem, Col("o_orderkey") == Col("l_orderkey"))
            .GroupBy("c_name", "c_custkey", "o_orderkey", "o_orderdate", "o_totalprice")
            .Agg(Sum("l_quantity").As("sum_quantity"))
            .OrderBy(Desc("o_totalprice"), Asc("o_orderdate"))
            .Limit(100);
    }
}
