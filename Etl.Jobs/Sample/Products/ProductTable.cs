using Etl.Jobs.Sample.Files;

namespace Etl.Jobs.Sample.Products;

/// <summary>The product file.</summary>
internal static class ProductTable
{
    public const string Name = "product";

    public const string Header =
        "prod_key,prod_name,vol,wgt,brand_name,status_code,status_code_name,category_key,category_name,subcategory_key,subcategory_name";

    public static void Write(CsvFile file, IEnumerable<Product> products, SampleOptions options)
    {
        var today = options.Date.DayNumber - options.FirstDay.DayNumber;
        foreach (var product in products)
        {
            var (code, status) = Status(product, today);
            file.Integer(product.Key).Text(product.Name);
            Measure(file, product.Pack.Volume);
            Measure(file, product.Pack.Weight);
            file.Text(product.Brand).Text(code).Text(status);
            file.Integer(product.Shelf.CategoryKey).Text(product.Shelf.Category.Name);
            file.Integer(product.Shelf.SubcategoryKey).Text(product.Shelf.Subcategory.Name).EndRow();
        }
    }

    private static void Measure(CsvFile file, long? thousandths)
    {
        if (thousandths is { } measure)
        {
            file.Thousandths(measure);
        }
        else
        {
            file.Null();
        }
    }

    private static (string Code, string Name) Status(Product product, int today) =>
        product.DelistedFrom <= today ? ("D", "Discontinued")
        : product.ListedFrom > 0 ? ("N", "New")
        : ("A", "Active");
}
