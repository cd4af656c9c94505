using Etl.DataFrames;
using static Etl.DataFrames.Functions;
using static TpcH.Queries.Shared;

namespace TpcH.Queries;

internal static class Q04
{
    public static DataFrame Build(TpcHTables t) =>
        t.Orders.Where(Col("o_orderdate") >= Day(1993, 7, 1) & Col("o_orderdate") < Day(1993, 10, 1))
            .Join(t.LineItem.Where(Col("l_commitdate") < Col("l_receiptdate")), Col("o_orderkey") == Col("l_orderkey"), "left_semi")
            .GroupBy("o_orderpriority")
            .Agg(Count("*").As("order_count"))
            .OrderBy("o_orderpriority");
}
