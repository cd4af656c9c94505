using System.Diagnostics;
using System.Text.RegularExpressions;
using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Tests.Retail;

namespace Etl.Jobs.Tests.Documentation;

/// <summary>The README tells the truth: its code is the sample's, its output is what the sample prints, its files exist.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
    private static readonly string Quickstart = Path.Combine(Repository.Root, "samples", "Quickstart");

    [Fact]
    public void Quickstart_Code_IsTheSample() => Block("csharp", 0).Should().Be(File.ReadAllText(Path.Combine(Quickstart, "Program.cs")));

    [Fact]
    public void Quickstart_Output_IsWhatTheSamplePrints()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Quickstart.dll")])
        {
            WorkingDirectory = Quickstart,
            RedirectStandardOutput = true,
        };
        using var sample = Process.Start(start)!;
        var output = sample.StandardOutput.ReadToEnd();
        sample.WaitForExit();

        output.TrimEnd().Should().Be(Block("text", 0).TrimEnd());
    }

    [Fact]
    public void OwnJob_Code_Runs()
    {
        using var job = new JobFixture();
        job.Run(Path.Combine(Repository.RetailData, "small"), new DateOnly(2024, 1, 13));

        // The code of the README with the lake's folder in place of "lake".
        Block("csharp", 1).Should().Be(
            """
            var stores = spark.Read().Parquet("lake/mart/dim_store");
            var weeks = spark.Read().Parquet("lake/mart/fact_store_product_week");

            weeks.Join(stores, "store_key")
                .GroupBy("region", "week_end_dt")
                .Agg(Sum("total_sales_amt").As("sales"))
                .Write().Mode("overwrite").PartitionBy("week_end_dt").Parquet("lake/mart/sales_by_region");

            """);
        var stores = job.Table("dim_store");
        var weeks = job.Table("fact_store_product_week");
        weeks.Join(stores, "store_key")
            .GroupBy("region", "week_end_dt")
            .Agg(Functions.Sum("total_sales_amt").As("sales"))
            .Write().Mode("overwrite").PartitionBy("week_end_dt").Parquet(Path.Combine(job.Lake, "mart", "sales_by_region"));

        job.Table("sales_by_region").Count().Should().Be(3);
    }

    [Fact]
    public void Error_Text_IsTheLibrarys()
    {
        var stores = SparkSession.Builder().GetOrCreate().Read().Schema(TableContract.Store.Schema).Csv("never-read.csv").Select("store_key", "store_num", "region");

        var select = () => stores.Select("regoin");

        select.Should().Throw<AnalysisException>().WithMessage(Block("text", 2).TrimEnd());
    }

    [Fact]
    public void Links_OfEveryDocument_LeadToFiles()
    {
        foreach (var document in Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Append(Path.Combine(Repository.Root, "README.md")))
        {
            foreach (Match link in Link().Matches(File.ReadAllText(document)))
            {
                Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, link.Groups[1].Value)).Should().BeTrue($"{link.Value} stands in {document}");
            }
        }
    }

    private static string Block(string language, int index) => Regex.Matches(Readme, $"```{language}\n(.*?)```", RegexOptions.Singleline)[index].Groups[1].Value;

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
