using System.Runtime.Versioning;
using Etl.Jobs.Tests.Cloud;

namespace Etl.Jobs.Tests.Deploy;

/// <summary>scripts/package: the same sources give the same zip, so that a deployment without changes changes nothing.</summary>
[SupportedOSPlatform("linux")]
[Trait("Ring", "Cloud")]
public sealed class PackageScriptTests : IDisposable
{
    private readonly TemporaryFolder _files = new();

    [SkippableFact]
    public void Trigger_BuiltTwice_IsTheSameZip()
    {
        CloudRing.Require("zip");

        var (first, second) = (Package("Asia/Tokyo"), Package("America/New_York"));

        second.Should().Equal(first);
    }

    public void Dispose() => _files.Dispose();

    private byte[] Package(string timeZone)
    {
        var folder = _files.File(Path.GetFileName(timeZone));
        var script = Script.Of("scripts/package");
        script.Environment["TZ"] = timeZone;
        var package = script.Run("--only", "trigger", "--output", folder);
        package.ExitCode.Should().Be(0, package.All);
        return File.ReadAllBytes(Path.Combine(folder, "etl-trigger.zip"));
    }
}
