using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Etl.Deploy.Tests.Support;

/// <summary>A YAML document as dictionaries, lists and texts. Tags of CloudFormation become their long forms: <c>!Sub x</c> is <c>Fn::Sub: x</c>.</summary>
internal static class YamlTree
{
    public static Dictionary<string, object?> Read(string path)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Repository.Root, path));
        stream.Load(reader);
        return (Dictionary<string, object?>)Value(stream.Documents[0].RootNode)!;
    }

    /// <summary>Every value of a tree, with the path of keys that leads to it.</summary>
    public static IEnumerable<(string Path, object? Value)> Walk(object? tree, string path = "")
    {
        yield return (path, tree);
        var children = tree switch
        {
            Dictionary<string, object?> map => map.Select(entry => ($"{path}/{entry.Key}", entry.Value)),
            List<object?> list => list.Select((item, index) => ($"{path}/{index.ToString(CultureInfo.InvariantCulture)}", item)),
            _ => [],
        };
        foreach (var (childPath, child) in children)
        {
            foreach (var found in Walk(child, childPath))
            {
                yield return found;
            }
        }
    }

    public static Dictionary<string, object?> Map(this Dictionary<string, object?> map, string key) => (Dictionary<string, object?>)map[key]!;

    public static List<object?> List(this Dictionary<string, object?> map, string key) => (List<object?>)map[key]!;

    public static string Text(this Dictionary<string, object?> map, string key) => (string)map[key]!;

    private static object? Value(YamlNode node)
    {
        object? value = node switch
        {
            YamlMappingNode map => map.Children.ToDictionary(entry => ((YamlScalarNode)entry.Key).Value!, entry => Value(entry.Value)),
            YamlSequenceNode list => list.Children.Select(Value).ToList(),
            YamlScalarNode scalar => scalar.Value is "" or "null" && scalar.Style == YamlDotNet.Core.ScalarStyle.Plain ? null : scalar.Value,
            _ => throw new InvalidOperationException($"A YAML node of the type {node.NodeType} is not expected."),
        };
        return node.Tag.IsEmpty || !node.Tag.Value.StartsWith('!') || node.Tag.Value.Length == 1 ? value : new Dictionary<string, object?> { [LongForm(node.Tag.Value[1..])] = value };
    }

    private static string LongForm(string tag) => tag is "Ref" or "Condition" ? tag : $"Fn::{tag}";
}
