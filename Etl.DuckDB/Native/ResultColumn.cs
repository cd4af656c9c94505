namespace Etl.DuckDB.Native;

/// <summary>A column of a result.</summary>
internal sealed record ResultColumn(string Name, LogicalType Type);
