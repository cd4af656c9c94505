using Etl.DataFrames;
using static Etl.DataFrames.Functions;
using static TpcH.Queries.Shared;

namespace TpcH.Queries;

internal static class Q08
{
    public static DataFrame Build(TpcHTables t)
    {
        var suppliers = t.Nation.Select(Col("n_nationkey").As("supp_nationkey"), Col("n_name").As("supp_nation"));
        return t.Part.Where(Col("p_type") == "ECONOMY ANODIZED STEEL")
            .Join(t.LineItem, Col("p_partkey") == Col("l_partkey"))
            .Join(t.Supplier, Col("l_suppkey") == Col("s_suppkey"))
            .Join(t.Orders.Where(Col("o_orderdate").Between(Day(1995, 1, 1), Day(1996, 12, 31))), Col("l_orderkey") == Col("o_orderkey"))
            .Join(t.Customer, Col("o_custkey") == Col("c_custkey"))
            .Join(t.Nation, Col("c_nationkey") == Col("n_nationkey"))
            .Join(t.Region.Where(Col("r_name") == "AMERICA"), Col("n_regionkey") == Col("r_regionkey"))
            .Join(suppliers, Col("s_nationkey") == Col("supp_nationkey"))
            .GroupBy(Year(Col("o_orderdate")).As("o_year"))
            .Agg((Sum(When(Col("supp_nation") == "BRAZIL", Revenue).Otherwise(0)) / Sum(Revenue)).As("mkt_share"))
            .OrderBy("o_year");
    }
}
