using System.Globalization;
using Etl.Jobs.Sample.Files;
using Etl.Jobs.Sample.Products;

namespace Etl.Jobs.Sample.Stock;

/// <summary>The inventory file: end-of-day stock.</summary>
internal sealed class InventoryTable(CsvFile file)
{
    public const string Name = "inventory";

    public const string Header =
        "cal_dt,store_key,prod_key,inventory_on_hand_qty,inventory_on_order_qty,out_of_stock_flg,waste_qty,promotion_flg,next_delivery_dt";

    private readonly byte[] _today = new byte[10];
    private DateOnly _firstDay;

    public long Rows => file.Rows;

    /// <summary>Turns to a day.</summary>
    public void Open(DateOnly firstDay, int day)
    {
        _firstDay = firstDay;
        _firstDay.AddDays(day).TryFormat(_today, out _, "O", CultureInfo.InvariantCulture);
    }

    public void Write(int storeKey, Product product, in StockCell cell, bool promotion)
    {
        file.Bytes(_today).Integer(storeKey).Integer(product.Key);
        Quantity(cell.OnHand, product);
        Quantity(cell.OnOrder, product);
        file.Flag(cell.OnHand == 0);
        Quantity(cell.Waste, product);
        file.Flag(promotion);
        if (cell.OnOrder > 0)
        {
            file.Date(_firstDay.AddDays(cell.Due));
        }
        else
        {
            file.Null();
        }
        file.EndRow();
    }

    private void Quantity(long thousandths, Product product)
    {
        if (product.IsLoose && thousandths != 0)
        {
            file.Thousandths(thousandths);
        }
        else
        {
            file.Integer(thousandths / 1_000);
        }
    }
}
