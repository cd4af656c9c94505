using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Etl.LocalPipeline.Catalogue;

/// <summary>Reads the tables of deploy/cloudformation/catalog.yaml.</summary>
internal static class CatalogueTemplate
{
    /// <summary>The tables of a template.</summary>
    /// <param name="file">The template.</param>
    /// <param name="lake">The lake, in place of the template's.</param>
    public static IReadOnlyList<CatalogueTable> Tables(string file, string lake)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(file);
        stream.Load(reader);
        return
        [
            .. Json(stream.Documents[0].RootNode)["Resources"]!.AsObject()
                .Where(resource => (string?)resource.Value!["Type"] == "AWS::Glue::Table")
                .Select(resource => Table((JsonObject)resource.Value!["Properties"]!["TableInput"]!.DeepClone(), lake)),
        ];
    }

    // The template's lake ends in /lake; what is behind it is the table's.
    private static CatalogueTable Table(JsonObject input, string lake)
    {
        var location = (string)input["StorageDescriptor"]!["Location"]!["Fn::Sub"]!;
        input["StorageDescriptor"]!["Location"] = lake + location[(location.IndexOf("/lake/", StringComparison.Ordinal) + "/lake".Length)..];
        return CatalogueTable.Of(input);
    }

    private static JsonNode Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, (JsonNode?)Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value)!,
        _ => throw new PipelineException($"The template has a node of the unknown kind '{node.NodeType}'."),
    };
}
