using Etl.Trigger.Aws;

namespace Etl.Trigger.Tests.Aws;

public sealed class AwsEndpointsTests
{
    [Theory]
    [InlineData("us-east-1", "acme", "https://acme.s3.us-east-1.amazonaws.com/")]
    [InlineData("us-east-1", "acme.retail", "https://s3.us-east-1.amazonaws.com/acme.retail/")]
    [InlineData("cn-north-1", "acme", "https://acme.s3.cn-north-1.amazonaws.com.cn/")]
    public void Bucket_AtAws_IsAHostUnlessItsNameHasDots(string region, string bucket, string expected) =>
        new AwsEndpoints(region, _ => null).Bucket(bucket).Should().Be(new Uri(expected));

    [Fact]
    public void Services_AtAws_AreInTheRegion()
    {
        var endpoints = new AwsEndpoints("eu-west-1", _ => null);

        new[] { endpoints.Sns, endpoints.SecretsManager, endpoints.Mwaa }.Select(uri => $"{uri}").Should().Equal(
            "https://sns.eu-west-1.amazonaws.com/", "https://secretsmanager.eu-west-1.amazonaws.com/", "https://env.airflow.eu-west-1.amazonaws.com/");
    }

    [Fact]
    public void Services_WithAnEndpoint_AreThere()
    {
        var endpoints = new AwsEndpoints("us-east-1", name => name switch { "AWS_ENDPOINT_URL" => "http://127.0.0.1:5000", "AWS_ENDPOINT_URL_SNS" => "http://127.0.0.1:6000/", _ => null });

        (endpoints.Bucket("acme"), endpoints.Sns).Should().Be((new Uri("http://127.0.0.1:5000/acme/"), new Uri("http://127.0.0.1:6000/")));
    }
}
