using System.Runtime.Versioning;
using Etl.Jobs.Tests.Cloud;

namespace Etl.Jobs.Tests.Deploy;

/// <summary>The bootstrap action on a scratch root.</summary>
[SupportedOSPlatform("linux")]
[Trait("Ring", "Cloud")]
public sealed class EmrNodeTests : IDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly TemporaryFolder _files = new();
    private readonly DriverArchive _archive;
    private readonly Script _script = Script.Of("bootstrap/emr-node");

    public EmrNodeTests()
    {
        CloudRing.Require();
        Skip.IfNot(OperatingSystem.IsLinux(), "The script is for Linux.");
        _archive = new DriverArchive(_files);
        _script.Environment["ETL_ROOT"] = _root.Path;
    }

    private string Installed => _root.File("opt/etl/etl.dll");

    [SkippableFact]
    public void Check_FitNode_SaysSoAndWritesNothing()
    {
        var check = _script.Run("check");

        check.ExitCode.Should().Be(0, check.Error);
        check.Out.Should().MatchRegex(@"emr-node: glibc 2\.\d+\n").And.EndWith("emr-node: ready\n");
        Directory.EnumerateFileSystemEntries(_root.Path).Should().BeEmpty();
    }

    [SkippableFact]
    public void Install_Twice_ChangesNothingTheSecondTime()
    {
        var tar = _archive.Tar();

        var first = _script.Run("install", tar);
        var before = Snapshot();
        var second = _script.Run("install", tar);

        first.ExitCode.Should().Be(0, first.Error);
        first.Out.Should().MatchRegex("'.*/opt/etl' is etl-[0-9a-f]{12}\n").And.EndWith("ready\n");
        File.GetUnixFileMode(_root.File("opt/etl/etl")).Should().HaveFlag(UnixFileMode.OtherExecute);
        second.ExitCode.Should().Be(0, second.Error);
        second.Out.Should().EndWith(" already: nothing changed\n");
        Snapshot().Should().Equal(before);
    }

    [SkippableFact]
    public void Install_ChangedArchive_ReplacesAndKeepsOnlyTheVersionBefore()
    {
        foreach (var content in (string[])["one", "two", "three"])
        {
            _script.Run("install", _archive.Tar(content: content)).ExitCode.Should().Be(0);
            File.ReadAllText(Installed).Should().Be(content);
        }

        Directory.EnumerateDirectories(_root.File("opt"), "etl-*").Select(folder => File.ReadAllText(Path.Combine(folder, "etl.dll")))
            .Should().BeEquivalentTo("two", "three");
        Directory.EnumerateFileSystemEntries(_root.File("opt")).Should().HaveCount(3, "nothing temporary is left");
    }

    [SkippableFact]
    public void Install_Zip_IsUnpackedToo()
    {
        var install = _script.Run("install", _archive.Zip("zipped"));

        install.ExitCode.Should().Be(0, install.Error);
        File.ReadAllText(Installed).Should().Be("zipped");
    }

    [SkippableFact]
    public void Install_ProgramOfAnotherMachine_LeavesTheOldOne() => FailsAndKeepsTheOld(
        () => _archive.WrongMachine(), $"The driver in '*' is not for {DriverArchive.Architectures.Own} (ELF machine *). Take the archive for linux-*.\n");

    [SkippableFact]
    public void Install_DamagedArchive_LeavesTheOldOne() => FailsAndKeepsTheOld(
        () => _archive.Truncated(), "*The archive '*' cannot be unpacked: it is damaged, or the disk is full.\n");

    [SkippableFact]
    public void Install_ArchiveWithoutDriver_LeavesTheOldOne() => FailsAndKeepsTheOld(
        () => _archive.WithoutDriver(), "There is no file 'etl' at the top of the archive 'etl.tar.gz'.\n");

    [SkippableFact]
    public void Install_DriverThatDoesNotStart_LeavesTheOldOne() => FailsAndKeepsTheOld(
        () => _archive.Tar("/bin/false"), "The driver in '*' does not start: 'etl --version' failed.\n");

    [SkippableFact]
    public void Install_DamagedArchiveOnANewNode_LeavesNothing()
    {
        _script.Run("install", _archive.Truncated()).ExitCode.Should().Be(1);

        Directory.EnumerateFileSystemEntries(_root.File("opt")).Should().BeEmpty();
    }

    [SkippableFact]
    public void Check_ArchiveNamedForAnotherMachine_FailsBeforeAnythingIsFetched()
    {
        var (own, other) = DriverArchive.Architectures;

        var check = _script.Run("check", $"s3://nowhere/etl-linux-{other}.tar.gz");

        check.ExitCode.Should().Be(1);
        check.Error.Should().Be(
            $"emr-node: error: The archive 'etl-linux-{other}.tar.gz' is for {other}, this node is {own}. Take the archive for linux-{own}.\n");
    }

    [SkippableFact]
    public void Check_OldGlibc_NamesTheReleaseToTake()
    {
        Fake("getconf", "echo glibc 2.26");

        var check = _script.Run("check");

        check.ExitCode.Should().Be(1);
        check.Error.Should().Be("emr-node: error: glibc 2.26 is older than the 2.27 that .NET 10 needs. Take EMR 7.0.0 or later.\n");
    }

    [SkippableFact]
    public void Check_UnknownProcessor_Fails()
    {
        Fake("uname", "echo riscv64");

        _script.Run("check").Error.Should().StartWith("emr-node: error: The processor 'riscv64' is not one that the driver is built for");
    }

    [SkippableFact]
    public void Check_TooLittleRoom_SaysHowMuchThereIs()
    {
        var check = _script.Run("check", "--room", "999999999");

        check.ExitCode.Should().Be(1);
        check.Error.Should().MatchRegex(@"emr-node: error: '.*' has \d+ MB free, 999999999 MB are needed\. Give the node a larger root volume\.\n");
    }

    [SkippableTheory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void PrimaryOnly_InstallsOnThePrimaryNodeAlone(string isMaster, bool installed)
    {
        Directory.CreateDirectory(_root.File("mnt/var/lib/info"));
        File.WriteAllText(_root.File("mnt/var/lib/info/instance.json"), $$"""{"instanceGroupId":"ig-1","isMaster": {{isMaster}}}""");

        var install = _script.Run("install", _archive.Tar(), "--primary-only");

        install.ExitCode.Should().Be(0, install.Error);
        File.Exists(Installed).Should().Be(installed);
    }

    [SkippableFact]
    public void PrimaryOnly_WhereTheNodeIsUnknown_Fails()
    {
        var install = _script.Run("install", _archive.Tar(), "--primary-only");

        install.ExitCode.Should().Be(1);
        install.Error.Should().Contain("instance.json' is missing, so it is unknown whether this is the primary node.");
        File.Exists(Installed).Should().BeFalse();
    }

    [SkippableFact]
    public void Install_FolderOfSomebodyElse_IsLeftAlone()
    {
        Directory.CreateDirectory(_root.File("opt/etl"));

        _script.Run("install", _archive.Tar()).Error.Should().EndWith("/opt/etl' is there and was not made by emr-node. Move it away.\n");
    }

    [SkippableTheory]
    [InlineData("", "Say 'check' or 'install'.")]
    [InlineData("install", "'install' needs the ARCHIVE of the driver.")]
    [InlineData("install etl.rar", "The archive 'etl.rar' is neither .tar.gz nor .zip.")]
    [InlineData("install a.zip b.zip", "'b.zip' is not expected here.")]
    [InlineData("check --room", "Option '--room' is '', which is not a number of megabytes.")]
    [InlineData("check --rooms", "'--rooms' is not an option.")]
    public void WrongUsage_IsExplained(string line, string message)
    {
        var usage = _script.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        usage.ExitCode.Should().Be(2);
        usage.Error.Should().Be($"emr-node: error: {message} See: emr-node --help\n");
    }

    [SkippableFact]
    public void Install_MissingFile_IsNamed()
    {
        var install = _script.Run("install", "/nowhere/etl.zip");

        install.ExitCode.Should().Be(1);
        install.Error.Should().Be("emr-node: error: The archive '/nowhere/etl.zip' does not exist.\n");
    }

    public void Dispose()
    {
        _root.Dispose();
        _files.Dispose();
    }

    private void FailsAndKeepsTheOld(Func<string> bad, string message)
    {
        _script.Run("install", _archive.Tar(content: "old")).ExitCode.Should().Be(0);
        var before = Snapshot();

        var install = _script.Run("install", bad());

        install.ExitCode.Should().Be(1);
        install.Error.Should().Match($"*emr-node: error: {message}");
        Snapshot().Should().Equal(before);
    }

    private List<string> Snapshot() =>
        [.. Directory.EnumerateFileSystemEntries(_root.File("opt"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{path} {new FileInfo(path).LinkTarget} {File.GetLastWriteTimeUtc(path).Ticks}")];

    private void Fake(string tool, string body)
    {
        File.WriteAllText(_files.File(tool), $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(_files.File(tool), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _script.Environment["PATH"] = $"{_files.Path}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
    }
}
