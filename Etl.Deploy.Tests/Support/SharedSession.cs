namespace Etl.Deploy.Tests.Support;

/// <summary>Tests that use a session, one class after the other: whoever ends the session of the process ends it for all.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSession
{
    public const string Name = "Session";
}
