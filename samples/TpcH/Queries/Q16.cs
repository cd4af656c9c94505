using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace TpcH.Queries;

internal static class Q16
{
    public static DataFrame Build(TpcHTables t)
    {
        var complaining = t.Supplier.Where(Col("s_comment").Like("%Customer%Complaints%"));
        return t.PartSupp
            .Join(t.Part, Col("ps_partkey") == Col("p_partkey"))
            .Where(Col("p_brand") != "Brand#45" & !Col("p_type").StartsWith("MEDIUM POLISHED") & Col("p_size").IsIn(49, 14, 23, 45, 19, 3, 36, 9))
            .Join(complaining, Col("ps_suppkey") == Col("s_suppkey"), "left_anti")
            .GroupBy("p_brand", "p_type", "p_size")
            .Agg(CountDistinct("ps_suppkey").As("supplier_cnt"))
            .OrderBy(Desc("supplier_cnt"), Asc("p_brand"), Asc("p_type"), Asc("p_size"));
    }
}
