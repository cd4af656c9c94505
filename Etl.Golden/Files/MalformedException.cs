namespace Etl.Golden.Files;

/// <summary>A file or a case is not of the golden format.</summary>
internal sealed class MalformedException(string what) : Exception(what);
