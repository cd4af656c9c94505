namespace Etl.Trigger.Aws;

/// <summary>The keys of the function's role, as Lambda puts them into the environment.</summary>
internal sealed record AwsCredentials(string KeyId, string Secret, string? Token);
