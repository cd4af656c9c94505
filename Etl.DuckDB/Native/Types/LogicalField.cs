namespace Etl.DuckDB.Native;

/// <summary>A named part of a nested type.</summary>
internal sealed record LogicalField(string Name, LogicalType Type);
