namespace Etl.Engines.Tests;

/// <summary>The classes that use the process's one active session, which the last of them to use it may end: they run one after the other.</summary>
internal static class ActiveSession
{
    public const string Collection = "the active session";
}
