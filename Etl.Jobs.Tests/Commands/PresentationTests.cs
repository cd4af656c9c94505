using Etl.Jobs.Commands.Doctor;
using Etl.Jobs.Presentation;
using Etl.Jobs.Retail.Quarantine;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Tests.Commands;

public sealed class PresentationTests
{
    [Theory]
    [InlineData(0.04, "0.0 s")]
    [InlineData(59.4, "59.4 s")]
    [InlineData(59.96, "1 min 00 s")]
    [InlineData(125, "2 min 05 s")]
    public void Time_IsShort(double seconds, string text) => Units.Time(seconds).Should().Be(text);

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1_234, "1.2 kB")]
    [InlineData(136_000_000, "136 MB")]
    [InlineData(25_300_000_000, "25.3 GB")]
    public void Size_IsShort(long bytes, string text) => Units.Size(bytes).Should().Be(text);

    [Theory]
    [InlineData("lake", "lake")]
    [InlineData("la ke", "'la ke'")]
    [InlineData("a'b", @"'a'\''b'")]
    [InlineData("", "''")]
    public void ShellWord_IsOneWord(string text, string word) => ShellWord.Of(text).Should().Be(word);

    [Fact]
    public void Cell_ControlCharacters_AreMadeVisible() => Cells.Of("a\u001b[31mb\n").Should().Be("a\\x1B[31mb\\n");

    [Fact]
    public void Value_OfAnyLength_IsShownShortAndOnOneLine() =>
        VisibleText.Value("a\nb\u001b" + new string('x', 1_000_000)).Should().HaveLength(60).And.StartWith("a\\nb\\x1Bx").And.EndWith("x...");

    [Theory]
    [InlineData("is no number", "f.csv.gz, line 6, column 'qty', value 'abc' is no number")]
    [InlineData("There is no such store.", "f.csv.gz, line 6, column 'qty', value 'abc': There is no such store.")]
    public void RejectedRow_ReadsAsASentence(string reason, string text) =>
        Cells.Of(new QuarantinedRow("sales", "f.csv.gz", 6, "qty", "abc", reason, null)).Should().Be(text);

    [Theory]
    [InlineData("dim_stor", "dim_store")]
    [InlineData("FACT", "fact_store_product_week")]
    [InlineData("zzz", null)]
    public void Spelling_FindsTheNearest(string name, string? nearest) =>
        Spelling.Near(name, ["dim_store", "dim_product", "fact_store_product_week"]).FirstOrDefault().Should().Be(nearest);

    [Theory]
    [InlineData("1200MB", 1.2e9)]
    [InlineData("1.5 GiB", 1.5 * 1024 * 1024 * 1024)]
    public void MemorySize_CountsInItsUnit(string size, double bytes) => MemorySize.Bytes(size).Should().Be(bytes);

    [Fact]
    public void ProgramName_OnThePath_IsItsName()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("etl"), "");

        ProgramName.Of(folder.File("etl"), folder.File("etl.dll"), "/", $"/nowhere:{folder.Path}").Should().Be("etl");
        ProgramName.Of(folder.File("etl"), folder.File("etl.dll"), "/", "/nowhere").Should().Be(folder.File("etl")[1..]);
        ProgramName.Of(folder.File("etl"), folder.File("etl.dll"), folder.Path, "/nowhere").Should().Be("./etl");
    }

    [Fact]
    public void ProgramName_StartedByDotnet_NamesTheAssembly() =>
        ProgramName.Of("/usr/bin/dotnet", "/opt/my etl/etl.dll", "/home", "").Should().Be("dotnet '/opt/my etl/etl.dll'");

    [Fact]
    public void ProgramName_BuiltInPlace_IsDotnetRun()
    {
        var assembly = Path.Combine(Repository.Root, "Etl.Jobs", "bin", "Debug", "net10.0", "etl.dll");

        ProgramName.Of("/usr/bin/dotnet", assembly, Repository.Root, "").Should().Be("dotnet run --project Etl.Jobs --");
    }
}
