using System.IO.Compression;
using Etl.Deploy.Tests.Support;
using Etl.Jobs.Tests.Cloud;

namespace Etl.Deploy.Tests.Superset;

/// <summary>scripts/superset-bundle.</summary>
[Trait("Ring", "Cloud")]
public sealed class BundleScriptTests : IDisposable
{
    private const string Script = "scripts/superset-bundle";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("etl-bundle-");

    [SkippableFact]
    public void SameInput_GivesTheSameBytes_WithEveryPlaceholderFilled()
    {
        CloudRing.Require("python3");
        var (first, second) = (Build("a.zip", "athena", "--region", "us-east-1", "--results", "s3://logs/a b/"), Build("b.zip", "athena", "--region", "us-east-1", "--results", "s3://logs/athena/"));
        first.ExitCode.Should().Be(2, "a blank is no part of an address");
        second.ExitCode.Should().Be(0, second.All);
        var bytes = File.ReadAllBytes(FileOf("b.zip"));
        Build("b.zip", "athena", "--region", "us-east-1", "--results", "s3://logs/athena/").ExitCode.Should().Be(0);
        File.ReadAllBytes(FileOf("b.zip")).Should().Equal(bytes);

        using var zip = ZipFile.OpenRead(FileOf("b.zip"));
        zip.Entries.Select(entry => entry.FullName).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyContain(name => name.StartsWith("retail_athena/"))
            .And.Contain("retail_athena/metadata.yaml");
        var texts = zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()).ToList();
        texts.Should().NotContain(text => text.Contains("${")).And.ContainSingle(text => text.Contains(
            "awsathena+rest://athena.us-east-1.amazonaws.com:443/retail?s3_staging_dir=s3%3A%2F%2Flogs%2Fathena%2F&work_group=retail"));
    }

    [SkippableFact]
    public void Lake_IsAnAbsolutePath()
    {
        CloudRing.Require("python3");
        Build("d.zip", "duckdb", "--lake", "lake").ExitCode.Should().Be(0);

        using var zip = ZipFile.OpenRead(FileOf("d.zip"));
        var dataset = new StreamReader(zip.Entries.Single(entry => entry.FullName.Contains("/datasets/")).Open()).ReadToEnd();
        dataset.Should().Contain($"read_parquet('{Repository.Root}/lake/mart/fact_store_product_week/*/*.parquet'");
    }

    [SkippableTheory]
    [InlineData("argument --lake: 'a'b' holds a quote, a pattern's or a control character: move the lake to a plain path", "duckdb", "--lake", "a'b")]
    [InlineData("argument --region: 'us east' is not a region such as us-east-1", "athena", "--region", "us east", "--results", "s3://b/")]
    [InlineData("the following arguments are required: --lake", "duckdb")]
    public void WrongUsage_IsExplained(string message, params string[] args)
    {
        CloudRing.Require("python3");
        var usage = Build("x.zip", args);

        usage.ExitCode.Should().Be(2);
        usage.Error.Should().Contain(message);
    }

    /// <summary>PyYAML is what Superset reads with: it must see what we meant, and no date or number where a text is meant.</summary>
    [SkippableFact]
    public void PyYaml_ReadsTheSameTexts()
    {
        CloudRing.Require("python3");
        const string program = """
            import sys, yaml, pathlib
            for file in sorted(pathlib.Path('deploy/superset').rglob('*.yaml')):
                text = file.read_text()
                assert '\t' not in text, file
                tree = yaml.safe_load(text)
                assert tree['version'] == '1.0.0', file
                for key in ('slice_name', 'viz_type', 'sql', 'uuid', 'slug', 'sqlalchemy_uri'):
                    assert isinstance(tree.get(key, ''), str), (file, key)
                for filter in tree.get('params', {}).get('adhoc_filters', []):
                    assert filter['comparator'] == 'No filter', file
                for rule in tree.get('params', {}).get('conditional_formatting', []):
                    assert rule['operator'] == 'None', file
            """;

        var python = Tool.Run("python3", ["-c", program]);

        python.ExitCode.Should().Be(0, python.All);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string FileOf(string name) => Path.Combine(_folder.FullName, name);

    private ToolResult Build(string file, params string[] args) => Tool.Run("python3", [Script, .. args, .. args is [_] ? (string[])[] : ["--output", FileOf(file)]]);
}
