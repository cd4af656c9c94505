using System.Text;
using Etl.Trigger.Reporting;

namespace Etl.Trigger.Aws;

/// <summary>Tells the people who subscribed to a topic.</summary>
internal sealed class SnsTopic(AwsClient aws, string arn, Secrets secrets) : IAlerts
{
    private const int LongestSubject = 100;
    private const int LongestMessage = 20_000;

    /// <inheritdoc/>
    /// <exception cref="AwsException">SNS said no.</exception>
    public async Task SendAsync(string subject, string message, CancellationToken cancellationToken)
    {
        var call = new AwsCall($"SNS, publishing to '{arn}',", "sns", HttpMethod.Post, aws.Endpoints.Sns)
        {
            Body = Encoding.UTF8.GetBytes(Form(
                ("Action", "Publish"), ("Message", Cut(secrets.Hide(message), LongestMessage)), ("Subject", Subject(secrets.Hide(subject))),
                ("TopicArn", arn), ("Version", "2010-03-31"))),
            ContentType = "application/x-www-form-urlencoded; charset=utf-8",
        };
        var answer = await aws.SendAsync(call, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess)
        {
            throw AwsError.Of(call, answer, "sns:Publish on it");
        }
    }

    // SNS refuses subjects with line ends, other characters than ASCII, or more than 100 of them.
    private static string Subject(string text) => Cut(new string([.. text.Select(c => c is >= ' ' and <= '~' ? c : '?')]), LongestSubject);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private static string Form(params IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));
}
