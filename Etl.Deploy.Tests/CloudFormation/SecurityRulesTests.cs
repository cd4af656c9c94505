using Etl.Deploy.Tests.Support;

namespace Etl.Deploy.Tests.CloudFormation;

/// <summary>What an auditor would look for in every template, whatever it deploys.</summary>
public sealed class SecurityRulesTests
{
    [Fact]
    public void EveryBucket_IsEncryptedPrivateAndKept_AndRefusesPlainHttp()
    {
        var buckets = Templates.OfType("AWS::S3::Bucket").ToList();
        var tlsOnly = Templates.OfType("AWS::S3::BucketPolicy").Where(policy => DeniesWithoutTls(policy.Properties, "s3:*"))
            .Select(policy => (string)policy.Properties.Map("Bucket")["Ref"]!).ToList();

        buckets.Select(bucket => bucket.Name).Should().BeEquivalentTo("RawBucket", "LakeBucket", "CodeBucket", "LogsBucket").And.BeEquivalentTo(tlsOnly);
        foreach (var (file, name, properties) in buckets)
        {
            properties.Map("PublicAccessBlockConfiguration").Should().HaveCount(4, name).And.OnlyContain(entry => (string?)entry.Value == "true");
            Templates.Texts(properties["BucketEncryption"]).Should().Equal(["AES256"], name);
            Templates.Texts(properties["OwnershipControls"]).Should().Equal(["BucketOwnerEnforced"], name);
            properties.Map("LifecycleConfiguration").List("Rules").Should().NotBeEmpty(name);
            Templates.All[file].Map("Resources").Map(name).Text("DeletionPolicy").Should().Be("Retain", name);
        }
    }

    [Fact]
    public void QueuesAndTopics_RefusePlainHttp()
    {
        Templates.OfType("AWS::SQS::Queue").Should().HaveCount(Templates.OfType("AWS::SQS::QueuePolicy").Count(policy => DeniesWithoutTls(policy.Properties, "sqs:*"))).And.NotBeEmpty();
        Templates.OfType("AWS::SNS::Topic").Should().HaveCount(Templates.OfType("AWS::SNS::TopicPolicy").Count(policy => DeniesWithoutTls(policy.Properties, "sns:Publish"))).And.NotBeEmpty();
    }

    [Fact]
    public void AllowedActions_AreNamedOneByOne() =>
        Templates.AllowingStatements().SelectMany(found => Templates.Texts(found.Statement["Action"])).Should().NotBeEmpty().And.NotContain(action => action.Contains('*'));

    /// <summary>Only a comment on the lines before may excuse it, beginning with the words "Resource *".</summary>
    [Fact]
    public void AllowedResources_AreNamed_OrTheReasonIsWritten()
    {
        foreach (var (file, statement) in Templates.AllowingStatements().Where(found => found.Statement.ContainsKey("Resource")))
        {
            foreach (var resource in Templates.Texts(statement["Resource"]))
            {
                if (resource is "*" or "arn:*")
                {
                    var lines = Templates.Lines(file);
                    var line = Array.FindIndex(lines, text => text.TrimEnd().EndsWith("Resource: \"*\"", StringComparison.Ordinal));
                    lines[(line - 4)..line].Should().Contain(text => text.TrimStart().StartsWith("# Resource *:", StringComparison.Ordinal), $"{file} allows everything");
                }
                else
                {
                    resource.Should().MatchRegex(@"^(arn:|\$\{|[A-Z])", $"{file} names what it allows");
                }
            }
        }
    }

    [Fact]
    public void ResourcesOfS3_NameABucketOfOurs()
    {
        var arns = Templates.AllowingStatements().Where(found => found.Statement.ContainsKey("Resource"))
            .SelectMany(found => Templates.Texts(found.Statement["Resource"])).Where(text => text.Contains(":s3:::", StringComparison.Ordinal)).ToList();

        arns.Should().NotBeEmpty().And.OnlyContain(arn => System.Text.RegularExpressions.Regex.IsMatch(
            arn, @"^arn:\$\{AWS::Partition\}:s3:::\$\{Prefix\}-(raw|lake|code|logs)-\$\{AWS::AccountId\}-\$\{AWS::Region\}(/(raw|lake|etl|emr|athena)/.*)?$"));
    }

    [Fact]
    public void ListingABucket_IsLimitedToAPrefix_WhereRowsLie()
    {
        var listings = Templates.AllowingStatements().Where(found => Templates.Texts(found.Statement["Action"]).Contains("s3:ListBucket"))
            .Where(found => Templates.Texts(found.Statement["Resource"]).Any(arn => arn.Contains("-raw-", StringComparison.Ordinal) || arn.Contains("-lake-", StringComparison.Ordinal))).ToList();

        listings.Should().NotBeEmpty().And.OnlyContain(found => found.Statement.ContainsKey("Condition"));
    }

    [Fact]
    public void RolesOfServices_AreTakenForThisAccountOnly()
    {
        // Lambda and EC2 do not send the account of the caller.
        string[] withoutAccount = ["lambda.amazonaws.com", "ec2.amazonaws.com"];
        foreach (var (file, name, properties) in Templates.OfType("AWS::IAM::Role"))
        {
            foreach (var statement in properties.Map("AssumeRolePolicyDocument").List("Statement").Cast<Dictionary<string, object?>>())
            {
                if (!Templates.Texts(statement["Principal"]).Any(withoutAccount.Contains))
                {
                    statement.Should().ContainKey("Condition", $"{name} in {file}");
                }
            }
        }
    }

    /// <summary>EventBridge publishes nothing to a topic that asks it for a condition; the other services send the account that they act for.</summary>
    [Fact]
    public void Topic_TakesAlertsOfThisAccountOnly_ButOfEventBridgeWithoutCondition()
    {
        var publishers = Templates.Single("AWS::SNS::TopicPolicy", "TopicPolicy").Map("PolicyDocument").List("Statement").Cast<Dictionary<string, object?>>()
            .Where(statement => statement.Text("Effect") == "Allow")
            .Select(statement => (Services: string.Join(' ', Templates.Texts(statement.Map("Principal")["Service"])), Condition: statement.ContainsKey("Condition")));

        publishers.Should().Equal(("cloudwatch.amazonaws.com budgets.amazonaws.com", true), ("events.amazonaws.com", false));
    }

    [Fact]
    public void LogGroups_EndAndExistForEveryFunction()
    {
        Templates.OfType("AWS::Logs::LogGroup").Should().OnlyContain(group => group.Properties.ContainsKey("RetentionInDays"));
        var groups = Templates.OfType("AWS::Logs::LogGroup").SelectMany(group => Templates.Texts(group.Properties["LogGroupName"])).ToList();
        Templates.OfType("AWS::Lambda::Function").SelectMany(function => Templates.Texts(function.Properties.Map("LoggingConfig")["LogGroup"]))
            .Should().NotBeEmpty().And.BeSubsetOf(groups);
    }

    [Fact]
    public void Secrets_AreMadeByAws_AndNoTemplateHoldsOne()
    {
        Templates.OfType("AWS::SecretsManager::Secret").Should().NotBeEmpty()
            .And.OnlyContain(secret => secret.Properties.ContainsKey("GenerateSecretString") && !secret.Properties.ContainsKey("SecretString"));
        foreach (var (file, template) in Templates.All)
        {
            template.GetValueOrDefault("Parameters").Should().BeOfType<Dictionary<string, object?>>().Which.Keys
                .Should().NotContain(name => name.Contains("Password") || name.EndsWith("Secret"), $"parameters of {file} are readable by whoever may describe the stack");
        }
    }

    private static bool DeniesWithoutTls(Dictionary<string, object?> policy, string action) =>
        policy.Map("PolicyDocument").List("Statement").Cast<Dictionary<string, object?>>().Any(statement =>
            statement.Text("Effect") == "Deny" && statement.Text("Action") == action && statement.Map("Condition").Map("Bool").Text("aws:SecureTransport") == "false");
}
