namespace Etl.DataFrames.Catalog;

/// <summary>A table or view of the catalogue.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Database">Its database; null for a view.</param>
/// <param name="Description">What it holds; null when nobody said.</param>
/// <param name="TableType"><c>TEMPORARY</c> for a view.</param>
/// <param name="IsTemporary">Whether it ends with the session.</param>
public sealed record Table(string Name, string? Database, string? Description, string TableType, bool IsTemporary);
