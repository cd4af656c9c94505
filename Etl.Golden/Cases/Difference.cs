namespace Etl.Golden.Cases;

/// <summary>Where an answer differs from Spark's.</summary>
/// <param name="Where">The place: a row, the schema, the whole.</param>
/// <param name="Expected">Spark's answer there.</param>
/// <param name="Got">The engine's.</param>
internal sealed record Difference(string Where, string Expected, string Got)
{
    public override string ToString() => $"{Where}: expected {Expected}, got {Got}";
}
