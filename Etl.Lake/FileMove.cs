namespace Etl.Lake;

/// <summary>A file that takes the place of another.</summary>
/// <param name="From">Where it is.</param>
/// <param name="To">Its place.</param>
/// <param name="Bytes">Its size.</param>
public sealed record FileMove(string From, string To, long Bytes);
