using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace TpcH.Queries;

internal static class Q11
{
    public static DataFrame Build(TpcHTables t)
    {
        var value = Col("ps_supplycost") * Col("ps_availqty");
        var offers = t.PartSupp
            .Join(t.Supplier, Col("ps_suppkey") == Col("s_suppkey"))
            .Join(t.Nation.Where(Col("n_name") == "GERMANY"), Col("s_nationkey") == Col("n_nationkey"));

        var limit = offers.Agg((Sum(value) * Lit(Fraction(t.Scale))).As("limit"));
        return offers.GroupBy("ps_partkey").Agg(Sum(value).As("value"))
            .CrossJoin(limit).Where(Col("value") > Col("limit"))
            .Select("ps_partkey", "value")
            .OrderBy(Desc("value"));
    }

    /// <summary>The part of the whole stock that makes a part important: the more suppliers, the less.</summary>
    public static decimal Fraction(decimal scale) => Math.Round(0.0001m / scale, 10);
}
