using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Etl.LocalPipeline.Servers;

/// <summary>Sets up in moto what a deployment sets up in AWS.</summary>
internal sealed class MotoClient(string url) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"{url}/") };

    public void NewBucket(string bucket) => Send(HttpMethod.Put, bucket, "s3", null);

    public void Put(string bucket, string key, byte[] content) => Send(HttpMethod.Put, Address(bucket, key), "s3", new ByteArrayContent(content));

    public void Delete(string bucket, string key) => Send(HttpMethod.Delete, Address(bucket, key), "s3", null);

    public byte[] Get(string bucket, string key) => Bytes(HttpMethod.Get, Address(bucket, key), "s3", null);

    /// <summary>The keys that begin with a prefix; at most 1,000.</summary>
    public IReadOnlyList<string> Keys(string bucket, string prefix) =>
    [
        .. XDocument.Parse(Send(HttpMethod.Get, $"{bucket}?list-type=2&prefix={Uri.EscapeDataString(prefix)}", "s3", null))
            .Descendants().Where(element => element.Name.LocalName == "Key").Select(element => element.Value),
    ];

    /// <summary>Publishes to a topic.</summary>
    public void Publish(string topic, string subject, string message) =>
        Query("sns", "2010-03-31", ("Action", "Publish"), ("TopicArn", topic), ("Subject", subject), ("Message", message));

    /// <summary>Makes a topic whose messages are posted to an address, and says its ARN.</summary>
    public string NewTopic(string name, string subscriber)
    {
        var arn = Query("sns", "2010-03-31", ("Action", "CreateTopic"), ("Name", name)).Descendants().First(element => element.Name.LocalName == "TopicArn").Value;
        Query("sns", "2010-03-31", ("Action", "Subscribe"), ("TopicArn", arn), ("Protocol", "http"), ("Endpoint", subscriber));
        return arn;
    }

    /// <summary>Stores a secret and says its ARN.</summary>
    public string NewSecret(string name, string text) => (string)Json(
        "secretsmanager", "secretsmanager.CreateSecret", new JsonObject { ["Name"] = name, ["SecretString"] = text, ["ClientRequestToken"] = $"{Guid.CreateVersion7()}" })["ARN"]!;

    /// <summary>Calls IAM.</summary>
    public XDocument Iam(string operation, params IEnumerable<(string Name, string Value)> fields) => Query("iam", "2010-05-08", [("Action", operation), .. fields]);

    /// <summary>Calls Glue.</summary>
    public JsonNode Glue(string operation, JsonObject request) => Json("glue", $"AWSGlue.{operation}", request);

    public void Dispose() => _http.Dispose();

    private static string Address(string bucket, string key) => $"{bucket}/{string.Join('/', key.Split('/').Select(Uri.EscapeDataString))}";

    private XDocument Query(string service, string version, params IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Append(("Version", version)).ToDictionary(field => field.Item1, field => field.Item2));
        return XDocument.Parse(Send(HttpMethod.Post, "", service, content));
    }

    private JsonNode Json(string service, string target, JsonObject request)
    {
        using var content = new StringContent(request.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/x-amz-json-1.1"));
        content.Headers.Add("X-Amz-Target", target);
        return JsonNode.Parse(Send(HttpMethod.Post, "", service, content))!;
    }

    private string Send(HttpMethod method, string path, string service, HttpContent? content) => Encoding.UTF8.GetString(Bytes(method, path, service, content));

    // moto asks who calls, and for which service, but does not check the signature.
    private byte[] Bytes(HttpMethod method, string path, string service, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
        using var response = _http.Send(request);
        using var body = new MemoryStream();
        response.Content.ReadAsStream().CopyTo(body);
        return response.IsSuccessStatusCode
            ? body.ToArray()
            : throw new PipelineException($"moto answered {(int)response.StatusCode} to {method} '{path}' of {service}: {Encoding.UTF8.GetString(body.ToArray())}");
    }
}
