using Etl.DataFrames.Types;
using Etl.Deploy.Files;
using Etl.Deploy.Tables;
using Etl.Jobs.Retail.Publishing;

namespace Etl.Deploy.CloudFormation;

/// <summary>The stack of the Glue database and its tables.</summary>
internal static class CatalogTemplate
{
    private const string DatabaseResource = "GlueDatabase";
    private const string Parquet = "org.apache.hadoop.hive.ql.io.parquet";

    public static GeneratedFile Create(MartTables tables) => new(
        "deploy/cloudformation/catalog.yaml",
        $"# {GeneratedFile.Notice}\n" + Yaml.Text(new Dictionary<string, object>
        {
            ["AWSTemplateFormatVersion"] = "2010-09-09",
            ["Description"] = "The Glue database and the tables of the star schema, as the job writes them.",
            ["Parameters"] = Parameters(),
            ["Resources"] = Resources(tables),
        }));

    /// <summary>The name of a table's resource: <c>dim_store</c> is <c>DimStore</c>.</summary>
    public static string ResourceName(string table) =>
        string.Concat(table.Split('_').Select(word => $"{char.ToUpperInvariant(word[0])}{word[1..]}"));

    private static Dictionary<string, object> Parameters() => new()
    {
        ["Prefix"] = new Dictionary<string, object>
        {
            ["Type"] = "String",
            ["Default"] = "retail",
            ["AllowedPattern"] = "[a-z][a-z0-9-]{1,18}[a-z0-9]",
            ["Description"] = "Begins the name of every resource; the same in all stacks.",
        },
        ["Database"] = new Dictionary<string, object>
        {
            ["Type"] = "String",
            ["Default"] = "retail",
            ["AllowedPattern"] = "[a-z][a-z0-9_]*",
            ["Description"] = "Name of the Glue database; the same in all stacks.",
        },
    };

    private static Dictionary<string, object> Resources(MartTables tables)
    {
        var resources = new Dictionary<string, object> { [DatabaseResource] = Database() };
        foreach (var table in tables.All)
        {
            resources.Add(ResourceName(table.Name), Table(table));
        }

        return resources;
    }

    private static Dictionary<string, object> Database() => new()
    {
        ["Type"] = "AWS::Glue::Database",
        ["Properties"] = new Dictionary<string, object>
        {
            ["CatalogId"] = Ref("AWS::AccountId"),
            ["DatabaseInput"] = new Dictionary<string, object> { ["Name"] = Ref("Database"), ["Description"] = "Weekly sales and stock of the shops." },
        },
    };

    private static Dictionary<string, object> Table(MartTable table) => new()
    {
        ["Type"] = "AWS::Glue::Table",
        ["Properties"] = new Dictionary<string, object>
        {
            ["CatalogId"] = Ref("AWS::AccountId"),
            ["DatabaseName"] = Ref(DatabaseResource),
            ["TableInput"] = new Dictionary<string, object>
            {
                ["Name"] = table.Name,
                ["Description"] = table.Description,
                ["TableType"] = "EXTERNAL_TABLE",
                ["Parameters"] = new Dictionary<string, object> { ["classification"] = "parquet", ["EXTERNAL"] = "TRUE" },
                ["PartitionKeys"] = Columns(table.PartitionColumns),
                ["StorageDescriptor"] = Storage(table),
            },
        },
    };

    private static Dictionary<string, object> Storage(MartTable table) => new()
    {
        ["Location"] = new Dictionary<string, object>
        {
            ["Fn::Sub"] = $"s3://${{Prefix}}-lake-${{AWS::AccountId}}-${{AWS::Region}}/lake/{LakeFolders.Mart(table.Name)}/",
        },
        ["InputFormat"] = $"{Parquet}.MapredParquetInputFormat",
        ["OutputFormat"] = $"{Parquet}.MapredParquetOutputFormat",
        ["SerdeInfo"] = new Dictionary<string, object>
        {
            ["SerializationLibrary"] = $"{Parquet}.serde.ParquetHiveSerDe",
            ["Parameters"] = new Dictionary<string, object> { ["serialization.format"] = "1" },
        },
        ["Columns"] = Columns(table.Columns),
    };

    private static List<object> Columns(IEnumerable<StructField> fields) =>
        [.. fields.Select(field => new Dictionary<string, object> { ["Name"] = field.Name, ["Type"] = GlueType.Of(field.DataType) })];

    private static Dictionary<string, object> Ref(string name) => new() { ["Ref"] = name };
}
