using Etl.LocalPipeline.Servers;

namespace Etl.Chaos.Faults;

/// <summary>An S3 server of its own for a trial: moto_server, which must be on the PATH.</summary>
internal sealed class TrialServer : IDisposable
{
    private readonly MotoServer _server = MotoServer.Start();

    public string Url => _server.Url;

    /// <summary>Sets the variables with which this process and its children find a server.</summary>
    public static void PointTo(string url)
    {
        foreach (var (name, value) in Environment(url))
        {
            System.Environment.SetEnvironmentVariable(name, value);
        }
    }

    /// <summary>The variables with which a program finds a server.</summary>
    public static IReadOnlyDictionary<string, string> Environment(string url) => new Dictionary<string, string>
    {
        ["AWS_ENDPOINT_URL_S3"] = url,
        ["AWS_ACCESS_KEY_ID"] = "testing",
        ["AWS_SECRET_ACCESS_KEY"] = "testing",
        ["AWS_REGION"] = "us-east-1",
    };

    /// <summary>Makes a bucket.</summary>
    public void CreateBucket(string name)
    {
        using var http = new HttpClient();
        using var answer = http.PutAsync(new Uri($"{Url}/{name}"), null).GetAwaiter().GetResult();
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => _server.Dispose();
}
