using System.Globalization;

namespace Etl.Chaos.Deliveries;

/// <summary>Rows as the files have them.</summary>
internal static class Rows
{
    public static string Store(int key, int version) => FormattableString.Invariant(
        $"{100 + key},S{key},Store {key},{version} Main Street,Toronto,Ontario,CA,Canada,M5V,Ontario,ON,1,Street,N,{200 + version},1,Centre,1,North,43.650000,-79.380000");

    public static string Product(int key, int version) =>
        FormattableString.Invariant($"{key},Product {key} v{version},,{key}.5000,Brand {version},A,Active,1,Food,{1 + (key % 3)},Shelf {key % 3}");

    /// <summary>Weeks run from Sunday to Saturday.</summary>
    public static string Calendar(DateOnly day)
    {
        var week = ISOWeek.GetWeekOfYear(day.AddDays(1).ToDateTime(default));
        var year = ISOWeek.GetYear(day.AddDays(1).ToDateTime(default));
        return FormattableString.Invariant(
            $"{day:yyyy-MM-dd},Fiscal,{1 + (int)day.DayOfWeek},{day.DayOfWeek},{year},{week},{(year * 100) + week},{day.Month},{(year * 100) + day.Month},{(day.Month + 2) / 3},{(year * 10) + ((day.Month + 2) / 3)}");
    }

    public static string Sale((DateOnly Day, long Transaction, int Store, int Product) key, int quantity, int cents)
    {
        var (price, amount) = (cents / 100m, cents * quantity / 100m);
        return FormattableString.Invariant(
            $"{key.Transaction},{key.Product},{100 + key.Store},{key.Day:yyyy-MM-dd},10:{key.Transaction % 60:00}:00,{quantity},{price:0.00},{amount:0.00},0.00,{amount / 2:0.00},{amount - Math.Round(amount / 2, 2):0.00},0.00");
    }

    public static string Stock(DateOnly day, int store, int product, int onHand, int onOrder) =>
        FormattableString.Invariant($"{day:yyyy-MM-dd},{100 + store},{product},{onHand},{onOrder},{(onHand == 0 ? 1 : 0)},0,0,");
}
