using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Etl.Lake.Readiness;

namespace Etl.Jobs.Tests.Commands;

[Collection(CommandTests.Name)]
public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CheckCommandTests()
    {
        Directory.CreateDirectory(Raw);
        foreach (var path in Directory.GetFiles(LoadedLake.Input, $"*_{LoadedLake.Date}.csv.gz"))
        {
            File.Copy(path, Path.Combine(Raw, Path.GetFileName(path)));
        }
    }

    private string Raw => _folder.File("raw");

    private string Sales => Path.Combine(Raw, "sales_2024-01-13.csv.gz");

    [Fact]
    public void Check_CompleteDay_IsReady()
    {
        var check = Check();

        check.Out.Should().MatchRegex($"^2024-01-13 in '{Raw}' is ready: 5 files, [0-9.]+ kB\\.\n$");
        check.ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("is waiting for its files:")]
    [InlineData("is incomplete, and no more files are expected:", "--final")]
    public void Check_MissingFile_SaysWhichAndExits3(string text, params string[] options)
    {
        File.Delete(Sales);

        var check = Check(options);

        check.Out.Should().Be($"2024-01-13 in '{Raw}' {text}\n  'sales_2024-01-13.csv.gz' is missing. Wait for it or deliver it.\n");
        check.ExitCode.Should().Be(3);
    }

    [Fact]
    public void Check_Json_IsOneDocument()
    {
        File.Delete(Sales);
        File.WriteAllBytes(Path.Combine(Raw, "store_2024-01-13.csv.gz"), []);

        var json = JsonDocument.Parse(Check("--json").Out).RootElement;

        json.GetProperty("date").GetString().Should().Be("2024-01-13");
        json.GetProperty("state").GetString().Should().Be("waiting");
        json.GetProperty("missing").EnumerateArray().Select(name => name.GetString()).Should().Equal("sales_2024-01-13.csv.gz");
        json.GetProperty("problems").EnumerateArray().Select(text => text.GetString()).Should().Equal("'store_2024-01-13.csv.gz' has 0 bytes. Deliver it again.");
        json.GetProperty("files").GetArrayLength().Should().Be(4);
        json.GetProperty("hasManifest").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public void Check_MarkInTheLake_IsPublished()
    {
        File.Delete(Sales);
        var mark = _folder.File(Path.Combine("lake", PublishedMark.NameOf(new DateOnly(2024, 1, 13))));
        Directory.CreateDirectory(Path.GetDirectoryName(mark)!);
        File.WriteAllBytes(mark, new PublishedMark(new DateOnly(2024, 1, 13), "run-1", default, []).ToJson());

        var check = Check();

        check.Out.Should().Be($"2024-01-13 is published in '{_folder.File("lake")}'.\n");
        check.ExitCode.Should().Be(0);
    }

    [Fact]
    public void CheckVerify_ManifestThatAgrees_IsReady()
    {
        WriteManifest();

        var check = Check("--verify");

        check.Out.Should().MatchRegex("is ready: 5 files, [0-9.]+ kB, 245 rows, read to their ends, as the manifest says\\.\n$");
        check.ExitCode.Should().Be(0);
    }

    [Fact]
    public void CheckVerify_ManifestWithOtherRowsAndHash_SaysBoth()
    {
        WriteManifest(salesRows: 40, salesHash: new string('0', 64));

        Check().ExitCode.Should().Be(0, "rows and hashes are known only to those who read the files");
        var check = Check("--verify");

        check.Out.Should().Contain("\n  'sales_2024-01-13.csv.gz' has 38 rows where the manifest says 40. Deliver the file or its manifest again.\n")
            .And.Contain($"\n  'sales_2024-01-13.csv.gz' has the SHA-256 {Hash(Sales)} where the manifest says {new string('0', 64)}. Deliver the file or its manifest again.\n");
        check.ExitCode.Should().Be(3);
    }

    [Fact]
    public void CheckVerify_FileThatIsCutShort_SaysSo()
    {
        File.WriteAllBytes(Sales, File.ReadAllBytes(Sales)[..100]);

        var check = Check("--verify");

        check.Out.Should().EndWith("is waiting for its files:\n  'sales_2024-01-13.csv.gz': the gzip data is cut short: the copy is not complete, fetch the file again\n");
        check.ExitCode.Should().Be(3);
    }

    [Fact]
    public void Run_ManifestWithOtherRows_IsRefusedAndPublishesNothing()
    {
        WriteManifest(salesRows: 40);

        var run = Cli.Run("run", "--date", LoadedLake.Date, "--input", Raw, "--output", _folder.File("lake"));

        run.Error.Should().StartWith("Error: 'sales_2024-01-13.csv.gz' has 38 rows where the manifest says 40. Deliver the file or its manifest again.\n");
        run.ExitCode.Should().Be(3);
        Directory.Exists(_folder.File("lake/mart")).Should().BeFalse();
    }

    [Fact]
    public void Run_ManifestWithOtherSize_IsRefusedBeforeAnythingIsRead()
    {
        WriteManifest(salesBytes: 1);

        var run = Cli.Run("run", "--date", LoadedLake.Date, "--input", Raw, "--output", _folder.File("lake"));

        run.Error.Should().StartWith($"Error: The day 2024-01-13 in '{Raw}' is not complete:\n  'sales_2024-01-13.csv.gz' has {new FileInfo(Sales).Length} bytes where the manifest says 1. Wait for the rest of it, or deliver it again.\n");
        run.ExitCode.Should().Be(3);
    }

    public void Dispose() => _folder.Dispose();

    private CommandResult Check(params string[] options) =>
        Cli.Run(["check", "--date", LoadedLake.Date, "--input", Raw, "--output", _folder.File("lake"), .. options]);

    private void WriteManifest(long? salesRows = null, long? salesBytes = null, string? salesHash = null)
    {
        (string Table, int Rows)[] tables = [("store", 3), ("product", 8), ("calendar", 35), ("sales", 38), ("inventory", 161)];
        var files = tables.Select(table => (Name: $"{table.Table}_2024-01-13.csv.gz", table.Rows, IsSales: table.Table == "sales")).Select(file => new
        {
            name = file.Name,
            rows = file.IsSales ? salesRows ?? file.Rows : file.Rows,
            bytes = file.IsSales && salesBytes is { } bytes ? bytes : new FileInfo(Path.Combine(Raw, file.Name)).Length,
            sha256 = file.IsSales && salesHash is not null ? salesHash : Hash(Path.Combine(Raw, file.Name)),
        });
        File.WriteAllText(Path.Combine(Raw, "manifest_2024-01-13.json"), JsonSerializer.Serialize(new { date = "2024-01-13", files }), Encoding.UTF8);
    }

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
