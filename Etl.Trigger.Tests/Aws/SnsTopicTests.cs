using Etl.Trigger.Aws;
using Etl.Trigger.Reporting;

namespace Etl.Trigger.Tests.Aws;

[Trait("Ring", "Cloud")]
[Collection(AwsTests.Name)]
public sealed class SnsTopicTests(AwsFixture aws)
{
    [SkippableFact]
    public async Task Send_TextsOfEveryKind_ArriveAsSnsTakesThem()
    {
        using var bench = new TriggerBench(aws);
        var secrets = new Secrets();
        secrets.Add("hidden-word");
        var topic = new SnsTopic(bench.Aws(), bench.Variables["ALERT_TOPIC_ARN"], secrets);

        await topic.SendAsync($"line\nend ü hidden-word {new string('x', 200)}", $"é & = + % \n{new string('y', 30_000)} hidden-word", CancellationToken.None);

        bench.Alert.Subject.Should().HaveLength(100).And.StartWith("line?end ? *** xxx");
        bench.Alert.Message.Should().HaveLength(20_000).And.StartWith("é & = + % \nyyy");
    }
}
