using System.Reflection;
using System.Text.Json;
using Etl.DataFrames;
using Etl.DataFrames.Types;

namespace Etl.Jobs.Retail.Contracts;

/// <summary>What a raw table must look like. One JSON file per table; reader, checks and generator all go by it.</summary>
/// <param name="Table">The name of the table, which begins the names of its files.</param>
/// <param name="Description">What a row is.</param>
/// <param name="Key">The columns that tell rows apart; empty when only the whole row does.</param>
/// <param name="Columns">The columns.</param>
internal sealed record TableContract(string Table, string Description, IReadOnlyList<string> Key, IReadOnlyList<ColumnContract> Columns)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    public static TableContract Store { get; } = Load("store");

    public static TableContract Product { get; } = Load("product");

    public static TableContract Calendar { get; } = Load("calendar");

    public static TableContract Sales { get; } = Load("sales");

    public static TableContract Inventory { get; } = Load("inventory");

    /// <summary>All raw tables of a day.</summary>
    public static IReadOnlyList<TableContract> All { get; } = [Store, Product, Calendar, Sales, Inventory];

    /// <summary>The columns as a schema whose metadata carries the rules.</summary>
    public StructType Schema => new(Columns.Select(column => column.Field));

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> ColumnNames => [.. Columns.Select(column => column.Name)];

    /// <summary>The name of the table's file of a date.</summary>
    public string FileName(DateOnly date) => $"{Table}_{date:yyyy-MM-dd}.csv.gz";

    private static TableContract Load(string table)
    {
        var resource = $"{typeof(TableContract).Namespace}.{table}.json";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InternalErrorException($"the contract '{resource}' is not in the program");
        return JsonSerializer.Deserialize<TableContract>(stream, Json)!;
    }
}
