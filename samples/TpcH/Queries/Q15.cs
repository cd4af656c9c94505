using Etl.DataFrames;
using static Etl.DataFrames.Functions;
using static TpcH.Queries.Shared;

namespace TpcH.Queries;

internal static class Q15
{
    public static DataFrame Build(TpcHTables t)
    {
        var revenue = t.LineItem.Where(Col("l_shipdate") >= Day(1996, 1, 1) & Col("l_shipdate") < Day(1996, 4, 1))
            .GroupBy(Col("l_suppkey").As("supplier_no")).Agg(Sum(Revenue).As("total_revenue"));
        return t.Supplier
            .Join(revenue, Col("s_suppkey") == Col("supplier_no"))
            .Join(revenue.Agg(Max("total_revenue").As("best")), Col("total_revenue") == Col("best"))
            .Select("s_suppkey", "s_name", "s_address", "s_phone", "total_revenue")
            .OrderBy("s_suppkey");
    }
}
