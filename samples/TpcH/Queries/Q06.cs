using Etl.DataFrames;
using static Etl.DataFrames.Functions;
using static TpcH.Queries.Shared;

namespace TpcH.Queries;

internal static class Q06
{
    public static DataFrame Build(TpcHTables t) =>
        t.LineItem
            .Where(InYearFrom("l_shipdate", Day(1994, 1, 1)) & Col("l_discount").Between(0.05m, 0.07m) & Col("l_quantity") < 24)
            .Agg(Sum(Col("l_extendedprice") * Col("l_discount")).As("revenue"));
}
