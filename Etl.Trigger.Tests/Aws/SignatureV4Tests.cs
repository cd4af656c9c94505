using System.Text;
using Etl.Trigger.Aws;

namespace Etl.Trigger.Tests.Aws;

/// <summary>Signatures that botocore made of the same requests.</summary>
public sealed class SignatureV4Tests
{
    private static readonly AwsCredentials Credentials = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "token/with+odd==");
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 8, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("GET", "https://s3.us-east-1.amazonaws.com/my.bucket/raw/a%20b/%C3%BC%2B%281%29.json", "b37d7a74541630b09098ccfa44aec8d94370fd281bb9953fc863bdeb554f9b40")]
    [InlineData("GET", "https://bucket.s3.us-east-1.amazonaws.com/?continuation-token=1%2Fa%2Bb%3D%3D&delimiter=%2F&encoding-type=url&list-type=2&prefix=raw%2F", "c215ce952e3d05961e4318ce40a20b0cdaba58db5b075c2ae3a8ec510e2f1567")]
    [InlineData("GET", "https://bucket.s3.us-east-1.amazonaws.com/?delimiter=%2F&encoding-type=url&list-type=2&prefix=a%20b%2B%28%C3%BC%29%2F", "7ae104f159a91590c6b5bf3dad552d97389ee8d898cbd1bf8013a9811ed54f13")]
    [InlineData("HEAD", "https://bucket.s3.us-east-1.amazonaws.com/lake/_runs/dates/2024-01-13.json", "b551933afb56614e2448b579e6a9957cb7858fd901996c12fdb6506e997d595e")]
    public void Sign_S3_IsBotocores(string method, string uri, string expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(uri));

        SignatureV4.Sign(request, [], "s3", "us-east-1", Credentials, Now);

        Authorization(request).Should().Be(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260304/us-east-1/s3/aws4_request, "
            + $"SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token, Signature={expected}");
        request.Headers.GetValues("x-amz-date").Should().Equal("20260304T083000Z");
    }

    [Theory]
    [InlineData("sns", "https://sns.us-east-1.amazonaws.com/", "Action=Publish&Message=a%20b", "application/x-www-form-urlencoded; charset=utf-8", null, "52b82dc13adb6ca497081f1d0f27652a51ffa05c7245a469cc7dea7f5b8d49e1")]
    [InlineData("secretsmanager", "https://secretsmanager.us-east-1.amazonaws.com/", """{"SecretId":"x"}""", "application/x-amz-json-1.1", "secretsmanager.GetSecretValue", "dc2e1611a09e2622c4798d5b70c66b2ce49a23741fd7c20e458424159b1d30ee")]
    public void Sign_Post_IsBotocores(string service, string uri, string body, string contentType, string? target, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(uri)) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (target is not null)
        {
            request.Headers.Add("x-amz-target", target);
        }

        SignatureV4.Sign(request, bytes, service, "us-east-1", Credentials, Now);

        Authorization(request).Should().EndWith($"Signature={expected}").And.Contain($"/us-east-1/{service}/aws4_request");
    }

    private static string Authorization(HttpRequestMessage request) => string.Join(',', request.Headers.GetValues("Authorization"));
}
