using Etl.DataFrames;
using static Etl.DataFrames.Functions;
using static TpcH.Queries.Shared;

namespace TpcH.Queries;

internal static class Q14
{
    public static DataFrame Build(TpcHTables t) =>
        t.LineItem.Where(Col("l_shipdate") >= Day(1995, 9, 1) & Col("l_shipdate") < Day(1995, 10, 1))
            .Join(t.Part, Col("l_partkey") == Col("p_partkey"))
            .Agg((Lit(100) * Sum(When(Col("p_type").StartsWith("PROMO"), Revenue).Otherwise(0)) / Sum(Revenue)).As("promo_revenue"));
}
