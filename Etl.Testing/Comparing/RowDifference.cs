namespace Etl.Testing.Comparing;

/// <summary>A row that differs: expected but not there (no actual one), there but not expected (no expected one), or another than expected.</summary>
internal sealed record RowDifference(object?[]? Expected, object?[]? Actual);
