namespace Etl.Jobs.Tests.Cloud;

/// <summary>
/// The cloud ring: what is deployed and how, against stand-ins of AWS and Airflow, with the tools that a deployment uses (moto_server, aws, cfn-lint, Python, bash).
/// It runs when <c>REQUIRE_CLOUD</c> is 1, and is skipped otherwise: <c>scripts/test-cloud</c> sets it.
/// </summary>
internal static class CloudRing
{
    private const string Required = "REQUIRE_CLOUD";

    /// <summary>Whether the ring is wanted.</summary>
    public static bool IsWanted => Environment.GetEnvironmentVariable(Required) == "1";

    /// <summary>Skips the test unless the ring is wanted; then it fails when a program is not on the PATH.</summary>
    public static void Require(params string[] programs)
    {
        Skip.IfNot(IsWanted, $"The cloud ring runs with {Required}=1: see scripts/test-cloud.");
        var folders = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator);
        programs.Where(program => !folders.Any(folder => File.Exists(Path.Combine(folder, program))))
            .Should().BeEmpty("the cloud ring needs these programs on the PATH");
    }
}
