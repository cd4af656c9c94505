using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Etl.Trigger.Reporting;

namespace Etl.Trigger.Aws;

/// <summary>Reads the login for Airflow from Secrets Manager.</summary>
internal sealed class SecretStore(AwsClient aws, Secrets secrets)
{
    /// <summary>The login that a secret holds: <c>{"username":"…","password":"…"}</c>.</summary>
    /// <exception cref="AwsException">The service said no.</exception>
    /// <exception cref="SettingsException">The secret holds something else.</exception>
    public async Task<Login> LoginAsync(string arn, CancellationToken cancellationToken)
    {
        var call = new AwsCall($"Secrets Manager, reading '{arn}',", "secretsmanager", HttpMethod.Post, aws.Endpoints.SecretsManager)
        {
            Body = Encoding.UTF8.GetBytes(new JsonObject { ["SecretId"] = arn }.ToJsonString()),
            ContentType = "application/x-amz-json-1.1",
            Target = "secretsmanager.GetSecretValue",
        };
        var answer = await aws.SendAsync(call, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess)
        {
            throw AwsError.Of(call, answer, "secretsmanager:GetSecretValue on it");
        }

        return Parse(answer.Text) ?? throw new SettingsException(
            $"The secret '{arn}' is not of the form {{\"username\":\"…\",\"password\":\"…\"}}. Store it so; its present content is not shown.");
    }

    // Nothing of the secret goes into an error, not even what a parser would say of it.
    private Login? Parse(string answer)
    {
        try
        {
            var secret = (string?)JsonNode.Parse(answer)?["SecretString"];
            var login = JsonNode.Parse(secret ?? "null");
            if ((string?)login?["username"] is { Length: > 0 } user && (string?)login["password"] is { Length: > 0 } password)
            {
                secrets.Add(password);
                secrets.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
                return new Login(user, password);
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
        }

        return null;
    }
}

/// <summary>Who logs in to Airflow. Never printed.</summary>
internal sealed class Login(string user, string password)
{
    public string User => user;

    public string Password => password;
}
