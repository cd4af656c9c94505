using Etl.Deploy.Tests.Support;

namespace Etl.Deploy.Tests.CloudFormation;

/// <summary>All templates, read once.</summary>
internal static class Templates
{
    private const string Folder = "deploy/cloudformation";

    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder), "*.yaml").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public static IReadOnlyDictionary<string, Dictionary<string, object?>> All { get; } = Files.ToDictionary(file => file, file => YamlTree.Read($"{Folder}/{file}"));

    /// <summary>The lines of a template, to see what is written beside a value.</summary>
    public static string[] Lines(string file) => Repository.Text($"{Folder}/{file}").Split('\n');

    /// <summary>The resources of a type: file, name, properties.</summary>
    public static IEnumerable<(string File, string Name, Dictionary<string, object?> Properties)> OfType(string type) =>
        from template in All
        from resource in template.Value.Map("Resources")
        let body = (Dictionary<string, object?>)resource.Value!
        where body.Text("Type") == type
        select (template.Key, resource.Key, body.Map("Properties"));

    /// <summary>The only resource of a type and name.</summary>
    public static Dictionary<string, object?> Single(string type, string name) => OfType(type).Single(resource => resource.Name == name).Properties;

    /// <summary>Every statement that allows something, with the template it is in.</summary>
    public static IEnumerable<(string File, Dictionary<string, object?> Statement)> AllowingStatements() =>
        from template in All
        from found in YamlTree.Walk(template.Value)
        let statement = found.Value as Dictionary<string, object?>
        where statement is not null && statement.GetValueOrDefault("Effect") is "Allow"
        select (template.Key, statement);

    /// <summary>A value that is a text, <c>!Sub</c> of a text, or a list of them, as texts.</summary>
    public static IReadOnlyList<string> Texts(object? value) => value switch
    {
        string text => [text],
        List<object?> list => [.. list.SelectMany(Texts)],
        Dictionary<string, object?> map when map.TryGetValue("Fn::Sub", out var text) => Texts(text),
        Dictionary<string, object?> map => [.. map.Values.SelectMany(Texts)],
        _ => [],
    };
}
