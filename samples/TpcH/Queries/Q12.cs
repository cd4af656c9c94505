using Etl.DataFrames;
using static Etl.DataFrames.Functions;
using static TpcH.Queries.Shared;

namespace TpcH.Queries;

internal static class Q12
{
    public static DataFrame Build(TpcHTables t)
    {
        var isUrgent = Col("o_orderpriority").IsIn("1-URGENT", "2-HIGH");
        return t.Orders
            .Join(t.LineItem, Col("o_orderkey") == Col("l_orderkey"))
            .Where(Col("l_shipmode").IsIn("MAIL", "SHIP") & Col("l_commitdate") < Col("l_receiptdate") & Col("l_shipdate") < Col("l_commitdate"))
            .Where(InYearFrom("l_receiptdate", Day(1994, 1, 1)))
            .GroupBy("l_shipmode")
            .Agg(Sum(When(isUrgent, 1).Otherwise(0)).As("high_line_count"), Sum(When(isUrgent, 0).Otherwise(1)).As("low_line_count"))
            .OrderBy("l_shipmode");
    }
}
