using Etl.Deploy.Superset;
using Etl.Deploy.Tests.Support;

namespace Etl.Deploy.Tests.Superset;

/// <summary>The files of a variant's bundle, read from deploy/superset.</summary>
internal sealed record Bundle(
    Dictionary<string, object?> Metadata,
    Dictionary<string, object?> Database,
    Dictionary<string, object?> Dataset,
    IReadOnlyList<Dictionary<string, object?>> Charts,
    Dictionary<string, object?> Dashboard)
{
    public static TheoryData<string> Variants => [.. DashboardVariant.All.Select(variant => variant.Name)];

    public static Bundle Read(string variant) => new(
        Files(variant, "").Single(),
        Files(variant, "databases").Single(),
        Files(variant, $"datasets/retail_{variant}").Single(),
        Files(variant, "charts"),
        Files(variant, "dashboards").Single());

    public IEnumerable<Dictionary<string, object?>> All => [Metadata, Database, Dataset, .. Charts, Dashboard];

    public IReadOnlyList<string> Columns => [.. Dataset.List("columns").Cast<Dictionary<string, object?>>().Select(column => column.Text("column_name"))];

    public IReadOnlyDictionary<string, string> Metrics =>
        Dataset.List("metrics").Cast<Dictionary<string, object?>>().ToDictionary(metric => metric.Text("metric_name"), metric => metric.Text("expression"));

    private static List<Dictionary<string, object?>> Files(string variant, string folder)
    {
        var path = $"deploy/superset/{variant}/{folder}";
        return [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, path), "*.yaml").Order(StringComparer.Ordinal).Select(file => YamlTree.Read(Path.GetRelativePath(Repository.Root, file)))];
    }
}
