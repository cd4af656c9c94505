namespace Etl.DataFrames.Catalog;

/// <summary>A database of the catalogue.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it holds.</param>
/// <param name="LocationUri">Where its files are; null when it has none of its own.</param>
public sealed record Database(string Name, string? Description, string? LocationUri);
