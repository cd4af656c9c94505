using Etl.DataFrames.Types;

namespace Etl.Engines.Tests.Csv;

/// <summary>The retail fixtures and the columns of their files, for readers only: the contracts of the job are its own.</summary>
internal static class RetailFiles
{
    private const string Date = "2024-01-13";

    private static readonly Lazy<string> Root = new(() => Find(new DirectoryInfo(AppContext.BaseDirectory)));

    public static string Path(string folder, string table) => System.IO.Path.Combine(Root.Value, folder, $"{table}_{Date}.csv.gz");

    public static StructType Schema(string table) => new(table switch
    {
        "sales" => Columns("trans_id:key prod_key:key store_key:key trans_dt:date! trans_time:time sales_qty:4! sales_price:4 sales_amt:2! discount:2"
            + " sales_cost:2! sales_mgrn:2 ship_cost:2"),
        "inventory" => Columns("cal_dt:date! store_key:key prod_key:key inventory_on_hand_qty:4 inventory_on_order_qty:4 out_of_stock_flg:flag waste_qty:4"
            + " promotion_flg:flag next_delivery_dt:date"),
        "product" => Columns("prod_key:key prod_name:text vol:4 wgt:4 brand_name:text status_code:text status_code_name:text category_key:int"
            + " category_name:text subcategory_key:int subcategory_name:text"),
        _ => Columns("store_key:key store_num:text store_desc:text addr:text city:text region:text cntry_cd:text cntry_nm:text postal_zip_cd:text"
            + " prov_state_desc:text prov_state_cd:text store_type_cd:text store_type_desc:text frnchs_flg:text store_size:4 market_key:int"
            + " market_name:text submarket_key:int submarket_name:text latitude:6 longitude:6"),
    });

    private static IEnumerable<StructField> Columns(string columns) => columns.Split(' ').Select(column =>
    {
        var (name, kind) = column.Split(':') switch { var parts => (parts[0], parts[1]) };
        return kind.TrimEnd('!') switch
        {
            "key" => new StructField(name, new LongType(), false),
            "int" => new StructField(name, new LongType()),
            "text" => new StructField(name, new StringType()),
            "date" => new StructField(name, new DateType(), !kind.EndsWith('!')),
            "time" => new StructField(name, new StringType(), Metadata: new Dictionary<string, object> { [FieldRules.Format] = FieldRules.TimeFormat }),
            "flag" => new StructField(name, new IntegerType(), Metadata: new Dictionary<string, object> { [FieldRules.Minimum] = 0m, [FieldRules.Maximum] = 1m }),
            var scale => new StructField(name, new DecimalType(18, scale[0] - '0'), !kind.EndsWith('!')),
        };
    });

    private static string Find(DirectoryInfo? folder) => folder is null || File.Exists(System.IO.Path.Combine(folder.FullName, "Etl.sln"))
        ? System.IO.Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("Etl.sln"), "Etl.Jobs.Tests", "Data", "retail")
        : Find(folder.Parent);
}
