using System.Text.Json.Nodes;

namespace Etl.LocalPipeline.Catalogue;

/// <summary>A table as the template makes it in Glue.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns with their types, without those of the partitions.</param>
/// <param name="PartitionColumns">The columns of its folders.</param>
/// <param name="Input">The whole definition, as Glue's CreateTable takes it.</param>
internal sealed record CatalogueTable(string Name, IReadOnlyList<(string Name, string Type)> Columns, IReadOnlyList<(string Name, string Type)> PartitionColumns, JsonObject Input)
{
    /// <summary>Where its files are.</summary>
    public string Location => (string)Input["StorageDescriptor"]![nameof(Location)]!;

    /// <summary>Reads a definition.</summary>
    public static CatalogueTable Of(JsonObject input) => new(
        (string)input[nameof(Name)]!, Names(input["StorageDescriptor"]![nameof(Columns)]), Names(input["PartitionKeys"]), input);

    private static IReadOnlyList<(string, string)> Names(JsonNode? columns) =>
        [.. columns!.AsArray().Select(column => ((string)column![nameof(Name)]!, (string)column["Type"]!))];
}
