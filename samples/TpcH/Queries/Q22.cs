using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace TpcH.Queries;

internal static class Q22
{
    public static DataFrame Build(TpcHTables t)
    {
        var customers = t.Customer.WithColumn("cntrycode", Col("c_phone").SubStr(1, 2))
            .Where(Col("cntrycode").IsIn("13", "31", "23", "29", "30", "18", "17"));
        var usual = customers.Where(Col("c_acctbal") > 0.00m).Agg(Avg("c_acctbal").As("usual_balance"));
        return customers
            .CrossJoin(usual).Where(Col("c_acctbal") > Col("usual_balance"))
            .Join(t.Orders, Col("c_custkey") == Col("o_custkey"), "left_anti")
            .GroupBy("cntrycode")
            .Agg(Count("*").As("numcust"), Sum("c_acctbal").As("totacctbal"))
            .OrderBy("cntrycode");
    }
}
