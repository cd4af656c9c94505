using System.Globalization;
using Etl.Jobs.Sample.Files;
using Etl.Jobs.Sample.Products;

namespace Etl.Jobs.Sample.Sales;

/// <summary>The sales file: one row for each line of a receipt.</summary>
internal sealed class SalesTable(CsvFile file)
{
    public const string Name = "sales";

    public const string Header =
        "trans_id,prod_key,store_key,trans_dt,trans_time,sales_qty,sales_price,sales_amt,discount,sales_cost,sales_mgrn,ship_cost";

    private readonly byte[] _today = new byte[10];
    private long _transaction = 40_000_000_000;

    public long Rows => file.Rows;

    /// <summary>Turns to a day.</summary>
    public void Open(DateOnly date) => date.TryFormat(_today, out _, "O", CultureInfo.InvariantCulture);

    /// <summary>Starts a receipt with a number of its own.</summary>
    public void NextTransaction() => _transaction++;

    /// <summary>Writes a line of the current receipt.</summary>
    public void Write(int storeKey, Product product, int second, int quantity, int price, Amounts amounts)
    {
        file.Integer(_transaction).Integer(product.Key).Integer(storeKey).Bytes(_today).Time(second);
        if (product.IsLoose)
        {
            file.Thousandths(quantity);
        }
        else
        {
            file.Integer(quantity / 1_000);
        }
        file.Cents(price).Cents(amounts.Amount).Cents(amounts.Discount).Cents(amounts.Cost);
        file.Cents(amounts.Amount - amounts.Cost).Cents(amounts.Shipping).EndRow();
    }
}
