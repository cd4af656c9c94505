using Etl.DataFrames;
using static Etl.DataFrames.Functions;
using static TpcH.Queries.Shared;

namespace TpcH.Queries;

internal static class Q07
{
    public static DataFrame Build(TpcHTables t)
    {
        var suppliers = t.Nation.Select(Col("n_nationkey").As("supp_nationkey"), Col("n_name").As("supp_nation"));
        var customers = t.Nation.Select(Col("n_nationkey").As("cust_nationkey"), Col("n_name").As("cust_nation"));
        return t.Supplier
            .Join(t.LineItem.Where(Col("l_shipdate").Between(Day(1995, 1, 1), Day(1996, 12, 31))), Col("s_suppkey") == Col("l_suppkey"))
            .Join(t.Orders, Col("l_orderkey") == Col("o_orderkey"))
            .Join(t.Customer, Col("o_custkey") == Col("c_custkey"))
            .Join(suppliers, Col("s_nationkey") == Col("supp_nationkey"))
            .Join(customers, Col("c_nationkey") == Col("cust_nationkey"))
            .Where((Col("supp_nation") == "FRANCE" & Col("cust_nation") == "GERMANY") | (Col("supp_nation") == "GERMANY" & Col("cust_nation") == "FRANCE"))
            .GroupBy(Col("supp_nation"), Col("cust_nation"), Year(Col("l_shipdate")).As("l_year"))
            .Agg(Sum(Revenue).As("revenue"))
            .OrderBy("supp_nation", "cust_nation", "l_year");
    }
}
