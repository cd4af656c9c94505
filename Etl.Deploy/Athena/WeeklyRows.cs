using Etl.Deploy.Tables;

namespace Etl.Deploy.Athena;

/// <summary>The fact with the attributes that people ask by, as one SELECT that Athena and DuckDB both take.</summary>
internal static class WeeklyRows
{
    private static readonly string[] StoreColumns = ["store_num", "store_desc", "city", "prov_state_cd", "region", "latitude", "longitude"];
    private static readonly string[] ProductColumns = ["prod_name", "brand_name", "category_name", "subcategory_name"];

    // Maps want numbers; a decimal would arrive as text in some clients.
    private static readonly string[] Coordinates = ["latitude", "longitude"];

    /// <summary>The columns, in order: name and type as Athena calls it.</summary>
    public static IReadOnlyList<(string Name, string Type)> Columns(MartTables tables) =>
    [
        .. tables.Fact.PartitionColumns.Concat(tables.Fact.Columns).Select(field => (field.Name, GlueType.Of(field.DataType))),
        .. StoreColumns.Select(column => (column, TypeOf(tables.Store, column))),
        .. ProductColumns.Select(column => (column, TypeOf(tables.Product, column))),
    ];

    /// <summary>The SELECT.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="source">What stands in FROM for a table.</param>
    public static string Select(MartTables tables, Func<MartTable, string> source)
    {
        var columns = tables.Fact.PartitionColumns.Concat(tables.Fact.Columns).Select(field => $"fact.{field.Name}")
            .Concat(StoreColumns.Select(column => Expression("store", tables.Store, column)))
            .Concat(ProductColumns.Select(column => Expression("product", tables.Product, column)));
        return $"""
            SELECT
              {string.Join(",\n  ", columns)}
            FROM {source(tables.Fact)} AS fact
            JOIN {source(tables.Store)} AS store ON store.{tables.Store.Column("store_key").Name} = fact.{tables.Fact.Column("store_key").Name}
            JOIN {source(tables.Product)} AS product ON product.{tables.Product.Column("prod_key").Name} = fact.{tables.Fact.Column("prod_key").Name}
            """;
    }

    private static string TypeOf(MartTable table, string column)
    {
        var type = GlueType.Of(table.Column(column).DataType);
        return Coordinates.Contains(column) ? "double" : type;
    }

    private static string Expression(string alias, MartTable table, string column) =>
        Coordinates.Contains(table.Column(column).Name) ? $"CAST({alias}.{column} AS double) AS {column}" : $"{alias}.{column}";
}
