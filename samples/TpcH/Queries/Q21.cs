using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace TpcH.Queries;

internal static class Q21
{
    public static DataFrame Build(TpcHTables t)
    {
        var late = t.LineItem.Where(Col("l_receiptdate") > Col("l_commitdate"));
        var others = t.LineItem.Select(Col("l_orderkey").As("order"), Col("l_suppkey").As("other"));
        var lateOthers = late.Select(Col("l_orderkey").As("late_order"), Col("l_suppkey").As("late_other"));
        return t.Supplier
            .Join(t.Nation.Where(Col("n_name") == "SAUDI ARABIA"), Col("s_nationkey") == Col("n_nationkey"))
            .Join(late, Col("s_suppkey") == Col("l_suppkey"))
            .Join(t.Orders.Where(Col("o_orderstatus") == "F"), Col("l_orderkey") == Col("o_orderkey"))
            .Join(others, Col("l_orderkey") == Col("order") & Col("l_suppkey") != Col("other"), "left_semi")
            .Join(lateOthers, Col("l_orderkey") == Col("late_order") & Col("l_suppkey") != Col("late_other"), "left_anti")
            .GroupBy("s_name")
            .Agg(Count("*").As("numwait"))
            .OrderBy(Desc("numwait"), Asc("s_name"))
            .Limit(100);
    }
}
