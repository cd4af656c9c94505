using Etl.DataFrames;
using static Etl.DataFrames.Functions;
using static TpcH.Queries.Shared;

namespace TpcH.Queries;

internal static class Q01
{
    public static DataFrame Build(TpcHTables t) =>
        t.LineItem
            .Where(Col("l_shipdate") <= Day(1998, 9, 2))
            .GroupBy("l_returnflag", "l_linestatus")
            .Agg(
                Sum("l_quantity").As("sum_qty"),
                Sum("l_extendedprice").As("sum_base_price"),
                Sum(Revenue).As("sum_disc_price"),
                Sum(Revenue * (Lit(1) + Col("l_tax"))).As("sum_charge"),
                Avg("l_quantity").As("avg_qty"),
                Avg("l_extendedprice").As("avg_price"),
                Avg("l_discount").As("avg_disc"),
                Count("*").As("count_order"))
            .OrderBy("l_returnflag", "l_linestatus");
}
