namespace Etl.DataFrames.Catalog;

/// <summary>A function of the catalogue.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Database">Its database; null for those of Spark SQL.</param>
/// <param name="Description">What it does; null when nobody said.</param>
/// <param name="ClassName">The class behind it in a JVM; empty here.</param>
/// <param name="IsTemporary">Whether it ends with the session, which Spark says of its own functions.</param>
public sealed record Function(string Name, string? Database, string? Description, string ClassName, bool IsTemporary);
