using Etl.DataFrames;
using static Etl.DataFrames.Functions;
using static TpcH.Queries.Shared;

namespace TpcH.Queries;

internal static class Q20
{
    public static DataFrame Build(TpcHTables t)
    {
        var shipped = t.LineItem.Where(InYearFrom("l_shipdate", Day(1994, 1, 1)))
            .GroupBy("l_partkey", "l_suppkey").Agg((Lit(0.5m) * Sum("l_quantity")).As("half"));
        var plenty = t.PartSupp
            .Join(t.Part.Where(Col("p_name").StartsWith("forest")), Col("ps_partkey") == Col("p_partkey"), "left_semi")
            .Join(shipped, Col("ps_partkey") == Col("l_partkey") & Col("ps_suppkey") == Col("l_suppkey"))
            .Where(Col("ps_availqty") > Col("half"));
        return t.Supplier
            .Join(t.Nation.Where(Col("n_name") == "CANADA"), Col("s_nationkey") == Col("n_nationkey"))
            .Join(plenty, Col("s_suppkey") == Col("ps_suppkey"), "left_semi")
            .Select("s_name", "s_address")
            .OrderBy("s_name");
    }
}
