using Etl.Jobs.Tests.Cloud;

namespace Etl.Jobs.Tests.Deploy;

/// <summary>Every bash file of the repository's scripts passes shellcheck without a remark.</summary>
[Trait("Ring", "Cloud")]
public sealed class ShellcheckTests
{
    [SkippableFact]
    public void BashFiles_AreClean()
    {
        CloudRing.Require("shellcheck");
        var files = new[] { ".ci", "bootstrap", "scripts" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Append(Path.Combine(Repository.Root, "benchmarks", "peers"))
            .Where(IsBash).ToArray();

        files.Select(Path.GetFileName).Should().Contain(["emr-node", "local-pipeline", "package", "deploy", "submit-step", "submit.sh", "run"]);
        var check = new Script("shellcheck").Run(["-x", "-P", Repository.Root, .. files]);
        check.ExitCode.Should().Be(0, check.All);
    }

    private static bool IsBash(string file) =>
        file.EndsWith(".sh", StringComparison.Ordinal) || File.ReadLines(file).FirstOrDefault()?.EndsWith("bash", StringComparison.Ordinal) == true;
}
