using Etl.Deploy.Tests.Support;
using Etl.Jobs.Tests.Cloud;

namespace Etl.Deploy.Tests.CloudFormation;

/// <summary>AWS' own linter over all templates in one call, because its start takes longest.</summary>
[Trait("Ring", "Cloud")]
public sealed class CfnLintTests
{
    [SkippableFact]
    public void Templates_HaveNoRemark()
    {
        CloudRing.Require("cfn-lint");

        var lint = Tool.Run("cfn-lint", ["--regions", "us-east-1", "--", .. Templates.Files.Select(file => $"deploy/cloudformation/{file}")]);

        lint.ExitCode.Should().Be(0, lint.All);
    }
}
