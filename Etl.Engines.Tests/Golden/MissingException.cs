namespace Etl.Engines.Tests.Golden;

/// <summary>A case uses something that this library does not have yet.</summary>
internal sealed class MissingException(string what) : Exception(what);
