using Etl.DataFrames.Types;

namespace Etl.Differential.Data;

/// <summary>A column of a random table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsNullable">Whether it may hold nulls.</param>
/// <param name="Bound">No value is further from zero; of texts the length, of dates the days since 1970.</param>
/// <param name="IsUnique">Whether no value comes twice.</param>
internal sealed record TableColumn(string Name, DataType Type, bool IsNullable, double Bound, bool IsUnique = false);
