using System.Text;
using Etl.Trigger.Days;

namespace Etl.Trigger.Tests.Days;

public sealed class ScheduledEventTests
{
    [Theory]
    [InlineData("03:00", "2024-01-13T08:00:00Z", "2024-01-13")]
    [InlineData("03:30", "2024-07-13T07:30:00Z", "2024-07-13")]
    [InlineData("03:00", "2024-03-10T07:00:00Z", "2024-03-10")]
    [InlineData("03:30", "2024-11-03T08:30:00.123Z", "2024-11-03")]
    [InlineData("22:15", "2024-01-14T03:15:00Z", "2024-01-13")]
    public void Parse_EventOfTheSchedule_GivesNewYorksDate(string slot, string time, string date)
    {
        var parsed = Parse($$"""{"slot":"{{slot}}","final":false,"scheduledTime":"{{time}}"}""");

        parsed.Date.ToString("O").Should().Be(date);
        parsed.Slot.Should().Be(slot);
        parsed.ToString().Should().Be($$"""{"slot":"{{slot}}","final":false,"scheduledTime":"{{time}}"}""");
    }

    [Theory]
    [InlineData("", "The event is not JSON. Expected is {\"slot\":\"03:30\",\"final\":true,\"scheduledTime\":\"2024-01-13T08:30:00Z\"}.")]
    [InlineData("{", "The event is not JSON. Expected is *")]
    [InlineData("null", "The event is a JSON null. Expected is *")]
    [InlineData("[1]", "The event is a JSON array. Expected is *")]
    [InlineData("{}", "The event has the fields ''. Expected is *, as the schedule's input.")]
    [InlineData("""{"version":"0","source":"aws.events","time":"2026-01-01T08:00:00Z","detail":{}}""", "The event has the fields 'version', 'source', 'time', 'detail'. *")]
    [InlineData("""{"slot":"03:30","final":true,"scheduledTime":"2024-01-13T08:30:00Z","date":"2020-01-01"}""", "The event has the fields 'slot', 'final', 'scheduledTime', 'date'. *")]
    [InlineData("""{"slot":"03:30","final":true,"final":false,"scheduledTime":"2024-01-13T08:30:00Z"}""", "The event has the fields 'slot', 'final', 'final', 'scheduledTime'. *")]
    [InlineData("""{"slot":"03:30","final":"yes","scheduledTime":"2024-01-13T08:30:00Z"}""", "'final' is 'yes'. Expected is true or false.")]
    [InlineData("""{"slot":"03:30","final":true,"scheduledTime":"<aws.scheduler.scheduled-time>"}""", "'scheduledTime' is '<aws.scheduler.scheduled-time>'. Expected is a time in UTC *")]
    [InlineData("""{"slot":"03:30","final":true,"scheduledTime":"2024-01-13T03:30:00-05:00"}""", "'scheduledTime' is '2024-01-13T03:30:00-05:00'. Expected is a time in UTC *")]
    [InlineData("""{"slot":"03:30","final":true,"scheduledTime":"0001-01-01T08:30:00Z"}""", "'scheduledTime' is '0001-01-01T08:30:00Z'. Expected is a time in UTC *")]
    [InlineData("""{"slot":"03:30","final":true,"scheduledTime":1705134600}""", "'scheduledTime' is '1705134600'. Expected is a time in UTC *")]
    [InlineData("""{"slot":"03:30","final":true,"scheduledTime":"2024-01-13T03:30:00Z"}""", "'slot' is '03:30', but 'scheduledTime' is 22:30 in New York. Set the schedule's time zone to America/New_York.")]
    [InlineData("""{"slot":330,"final":true,"scheduledTime":"2024-01-13T08:30:00Z"}""", "'slot' is '330', but 'scheduledTime' is 03:30 in New York. *")]
    public void Parse_AnotherForm_SaysWhatIsWrong(string json, string message)
    {
        var parse = () => Parse(json);

        parse.Should().Throw<EventException>().WithMessage(message);
    }

    [Fact]
    public void Parse_DeepNesting_IsAnErrorAndNoCrash()
    {
        var parse = () => Parse(new string('[', 100_000));

        parse.Should().Throw<EventException>().WithMessage("The event is not JSON.*");
    }

    private static ScheduledEvent Parse(string json) => ScheduledEvent.Parse(Encoding.UTF8.GetBytes(json));
}
