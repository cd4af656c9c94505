using Etl.DataFrames;
using static Etl.DataFrames.Functions;
using static TpcH.Queries.Shared;

namespace TpcH.Queries;

internal static class Q19
{
    public static DataFrame Build(TpcHTables t) =>
        t.LineItem
            .Where(Col("l_shipmode").IsIn("AIR", "AIR REG") & Col("l_shipinstruct") == "DELIVER IN PERSON")
            .Join(t.Part, Col("l_partkey") == Col("p_partkey"))
            .Where(
                Ordered("Brand#12", 1, 11, 5, "SM CASE", "SM BOX", "SM PACK", "SM PKG")
                | Ordered("Brand#23", 10, 20, 10, "MED BAG", "MED BOX", "MED PKG", "MED PACK")
                | Ordered("Brand#34", 20, 30, 15, "LG CASE", "LG BOX", "LG PACK", "LG PKG"))
            .Agg(Sum(Revenue).As("revenue"));

    private static Column Ordered(string brand, int from, int to, int largest, params string[] containers) =>
        Col("p_brand") == brand & Col("p_container").IsIn(containers) & Col("l_quantity").Between(from, to) & Col("p_size").Between(1, largest);
}
