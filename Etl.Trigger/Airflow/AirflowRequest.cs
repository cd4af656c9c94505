using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Etl.Trigger.Airflow;

/// <summary>Makes requests with JSON.</summary>
internal static class AirflowRequest
{
    /// <summary>A request.</summary>
    public static HttpRequestMessage Make(HttpMethod method, Uri uri, JsonObject? body, AuthenticationHeaderValue? authorization = null)
    {
        var request = new HttpRequestMessage(method, uri);
        request.Headers.Authorization = authorization;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        return request;
    }
}
