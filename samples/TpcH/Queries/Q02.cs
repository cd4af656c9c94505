using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace TpcH.Queries;

internal static class Q02
{
    public static DataFrame Build(TpcHTables t)
    {
        var offers = t.Part.Where(Col("p_size") == 15 & Col("p_type").Like("%BRASS"))
            .Join(t.PartSupp, Col("p_partkey") == Col("ps_partkey"))
            .Join(t.Supplier, Col("ps_suppkey") == Col("s_suppkey"))
            .Join(t.Nation, Col("s_nationkey") == Col("n_nationkey"))
            .Join(t.Region.Where(Col("r_name") == "EUROPE"), Col("n_regionkey") == Col("r_regionkey"));
        var cheapest = offers.GroupBy(Col("p_partkey").As("cheapest_part")).Agg(Min("ps_supplycost").As("lowest_cost"));
        return offers
            .Join(cheapest, Col("p_partkey") == Col("cheapest_part") & Col("ps_supplycost") == Col("lowest_cost"))
            .Select("s_acctbal", "s_name", "n_name", "p_partkey", "p_mfgr", "s_address", "s_phone", "s_comment")
            .OrderBy(Desc("s_acctbal"), Asc("n_name"), Asc("s_name"), Asc("p_partkey"))
            .Limit(100);
    }
}
