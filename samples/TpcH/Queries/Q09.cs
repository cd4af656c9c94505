using Etl.DataFrames;
using static Etl.DataFrames.Functions;
using static TpcH.Queries.Shared;

namespace TpcH.Queries;

internal static class Q09
{
    public static DataFrame Build(TpcHTables t) =>
        t.Part.Where(Col("p_name").Contains("green"))
            .Join(t.LineItem, Col("p_partkey") == Col("l_partkey"))
            .Join(t.PartSupp, Col("l_partkey") == Col("ps_partkey") & Col("l_suppkey") == Col("ps_suppkey"))
            .Join(t.Supplier, Col("l_suppkey") == Col("s_suppkey"))
            .Join(t.Orders, Col("l_orderkey") == Col("o_orderkey"))
            .Join(t.Nation, Col("s_nationkey") == Col("n_nationkey"))
            .GroupBy(Col("n_name").As("nation"), Year(Col("o_orderdate")).As("o_year"))
            .Agg(Sum(Revenue - Col("ps_supplycost") * Col("l_quantity")).As("sum_profit"))
            .OrderBy(Asc("nation"), Desc("o_year"));
}
