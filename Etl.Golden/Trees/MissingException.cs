namespace Etl.Golden.Trees;

/// <summary>A case uses something that this library does not have.</summary>
internal sealed class MissingException(string what) : Exception(what);
