using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace TpcH.Queries;

internal static class Q17
{
    public static DataFrame Build(TpcHTables t)
    {
        var usual = t.LineItem.GroupBy(Col("l_partkey").As("usual_part")).Agg(Avg("l_quantity").As("usual_quantity"));
        return t.LineItem
            .Join(t.Part.Where(Col("p_brand") == "Brand#23" & Col("p_container") == "MED BOX"), Col("l_partkey") == Col("p_partkey"))
            .Join(usual, Col("l_partkey") == Col("usual_part"))
            .Where(Col("l_quantity") < Lit(0.2m) * Col("usual_quantity"))
            .Agg((Sum("l_extendedprice") / Lit(7.0m)).As("avg_yearly"));
    }
}
