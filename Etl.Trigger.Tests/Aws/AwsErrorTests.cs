using System.Text;
using Etl.Trigger.Aws;
using Etl.Trigger.Http;

namespace Etl.Trigger.Tests.Aws;

public sealed class AwsErrorTests
{
    private static readonly AwsCall Call = new("SNS, publishing to 'arn',", "sns", HttpMethod.Post, new Uri("https://sns.us-east-1.amazonaws.com/"));

    [Theory]
    [InlineData(403, "<ErrorResponse><Error><Code>AuthorizationError</Code><Message>no right</Message></Error></ErrorResponse>", "SNS, publishing to 'arn', answered 403 AuthorizationError: no right Give the role of the function sns:Publish on it.")]
    [InlineData(400, """{"__type":"com.amazonaws#ResourceNotFoundException","Message":"gone"}""", "SNS, publishing to 'arn', answered 400 ResourceNotFoundException: gone")]
    [InlineData(503, "Service Unavailable", "SNS, publishing to 'arn', answered 503. It was tried several times. The invocation is tried again by itself.")]
    [InlineData(400, "{\"message\":", "SNS, publishing to 'arn', answered 400.")]
    [InlineData(500, "<Error><Code>x", "SNS, publishing to 'arn', answered 500. It was tried several times. *")]
    public void Of_ErrorsInEveryForm_TellCodeAndMessage(int status, string body, string message) =>
        AwsError.Of(Call, Answer(status, body), "sns:Publish on it").Message.Should().Match(message);

    [Theory]
    [InlineData(400, "ThrottlingException", true)]
    [InlineData(400, "RestApiServerException", true)]
    [InlineData(400, "ValidationException", false)]
    [InlineData(403, "ThrottlingException", false)]
    public void IsTransient_TellsWhatAnotherTryMayChange(int status, string type, bool expected) =>
        AwsError.IsTransient(Answer(status, $$"""{"__type":"{{type}}"}""")).Should().Be(expected);

    private static HttpAnswer Answer(int status, string body) => new(status, "", "", "", Encoding.UTF8.GetBytes(body));
}
