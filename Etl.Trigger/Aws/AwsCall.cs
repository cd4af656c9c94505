namespace Etl.Trigger.Aws;

/// <summary>A request to a service of AWS.</summary>
/// <param name="What">What is asked of whom, as a person would say it.</param>
/// <param name="Service">The service's name in signatures.</param>
/// <param name="Method">The method.</param>
/// <param name="Uri">The address, escaped as it must arrive.</param>
internal sealed record AwsCall(string What, string Service, HttpMethod Method, Uri Uri)
{
    public byte[] Body { get; init; } = [];

    public string ContentType { get; init; } = "";

    /// <summary>The operation, for services that take it from a header.</summary>
    public string? Target { get; init; }

    /// <summary>How many bytes the answer may have.</summary>
    public int Limit { get; init; } = 1 << 20;
}
