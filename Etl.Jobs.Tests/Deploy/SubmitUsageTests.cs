using Etl.Jobs.Tests.Cloud;

namespace Etl.Jobs.Tests.Deploy;

/// <summary>What both submitting scripts say to a wrong command line; nothing is asked of AWS.</summary>
[Trait("Ring", "Cloud")]
public sealed class SubmitUsageTests
{
    private const string Step = "scripts/submit-step";
    private const string Serverless = "scripts/submit-serverless";

    public SubmitUsageTests() => CloudRing.Require();

    [SkippableTheory]
    [InlineData(Step, "--cluster j-1 -- run", "Option '--code' is missing.")]
    [InlineData(Step, "--code s3://b/x -- run", "Option '--cluster' is missing.")]
    [InlineData(Step, "--cluster", "Option '--cluster' needs a value.")]
    [InlineData(Step, "--cluster j-1 --code b/x", "Option '--code' is 'b/x', which is not of the form s3://bucket/prefix.")]
    [InlineData(Step, "--cluster j-1 --code s3://b --poll soon", "Option '--poll' is 'soon', which is not a whole number of at least 0.")]
    [InlineData(Step, "--cluster j-1 --code s3://b --", "There is nothing after '--' for the driver to do, for instance: -- run --date 2025-11-29.")]
    [InlineData(Step, "run", "'run' is not an option. What the driver shall get stands after '--'.")]
    [InlineData(Step, "--cluster j-1 --code s3://b --archive none.zip -- run", "The archive 'none.zip' does not exist. Make it with scripts/package.")]
    [InlineData(Serverless, "--application a --role r --code s3://b -- run", "Option '--logs' is missing.")]
    [InlineData(Serverless, "--application a --role r --code s3://b --logs s3://b -- --bad\ncontrol", "The value '--bad?control' holds a control character.")]
    public void WrongUsage_IsExplained(string script, string line, string message)
    {
        using var folder = new TemporaryFolder();
        var archive = folder.File("etl.tar.gz");
        File.WriteAllText(archive, "not looked into");
        List<string> args = [.. line.Split(' ')];
        if (message.Contains("control", StringComparison.Ordinal))
        {
            args.InsertRange(0, ["--name", "x", "--archive", archive]);
        }

        var usage = Script.Of(script).Run([.. args]);

        usage.ExitCode.Should().Be(2);
        usage.Error.Should().EndWith($"{Path.GetFileName(script)}: {message} See: {Path.GetFileName(script)} --help\n");
    }

    /// <summary>EMR Serverless takes spark-submit's options as one text: a blank in an address would begin another option.</summary>
    [SkippableTheory]
    [InlineData("s3://b/x --conf spark.master=local", "etl.tar.gz", "Option '--code' is 's3://b/x --conf spark.master=local', which is not of the form s3://bucket/prefix.")]
    [InlineData("s3://b/$(id)", "etl.tar.gz", "Option '--code' is 's3://b/$(id)', which is not of the form s3://bucket/prefix.")]
    [InlineData("s3://b", "x --conf y.tar.gz", "The archive 'x --conf y.tar.gz' has a name with other characters than letters, digits and . _ -")]
    public void AddressThatIsMoreThanAnAddress_IsRefused(string code, string archive, string message)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File(archive), "not looked into");

        var usage = Script.Of(Serverless).Run("--application", "a", "--role", "r", "--logs", "s3://b", "--code", code, "--archive", folder.File(archive), "--", "run");

        usage.ExitCode.Should().Be(2);
        usage.Error.Replace(folder.Path + "/", "", StringComparison.Ordinal).Should().StartWith($"submit-serverless: {message}");
    }

    [SkippableTheory]
    [InlineData(Step)]
    [InlineData(Serverless)]
    [InlineData("bootstrap/emr-node")]
    public void Help_NamesEveryOptionThatIsRead(string script)
    {
        var help = Script.Of(script).Run("--help");
        var source = File.ReadAllText(Path.Combine(Repository.Root, script));
        var options = System.Text.RegularExpressions.Regex.Matches(source, @"^ +(--[a-z-]+)\) ", System.Text.RegularExpressions.RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value).ToList();

        help.ExitCode.Should().Be(0);
        options.Should().NotBeEmpty().And.OnlyContain(option => help.Out.Contains($"  {option} ") || help.Out.Contains($"  {option}\n"));
    }
}
