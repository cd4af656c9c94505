using System.Globalization;
using Etl.Jobs.Sample.Files;

namespace Etl.Jobs.Sample.Stores;

/// <summary>The store file.</summary>
internal static class StoreTable
{
    public const string Name = "store";

    public const string Header =
        "store_key,store_num,store_desc,addr,city,region,cntry_cd,cntry_nm,postal_zip_cd,prov_state_desc,prov_state_cd," +
        "store_type_cd,store_type_desc,frnchs_flg,store_size,market_key,market_name,submarket_key,submarket_name,latitude,longitude";

    public static void Write(CsvFile file, IEnumerable<Store> stores)
    {
        foreach (var store in stores)
        {
            WritePlace(file, store);
            WriteBusiness(file, store);
        }
    }

    private static void WritePlace(CsvFile file, Store store)
    {
        var market = store.Market;
        file.Integer(store.Key).Text(store.Key.ToString("D5", CultureInfo.InvariantCulture)).Text($"{store.City} {store.Format.Name}");
        file.Text(store.Address).Text(store.City).Text(market.Region).Text(market.CountryCode).Text(market.Country);
        file.Text(store.PostalCode).Text(market.Name).Text(market.Code);
    }

    private static void WriteBusiness(CsvFile file, Store store)
    {
        var market = store.Market;
        file.Text(store.Format.Code).Text(store.Format.Name).Text(store.IsFranchise ? "Y" : "N").Integer(store.Size);
        file.Integer(market.Key).Text(market.Name);
        file.Integer((market.Key * 100) + store.Area + 1).Text($"{market.Name} {Market.Areas[store.Area]}");
        file.Millionths(store.Latitude).Millionths(store.Longitude).EndRow();
    }
}
