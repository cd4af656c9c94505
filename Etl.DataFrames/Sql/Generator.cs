using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Sql;

/// <summary>Writes a function that makes rows.</summary>
/// <param name="source">The call.</param>
internal delegate GeneratorSql Generator(GeneratorSource source);

/// <summary>A function that makes rows, to be written.</summary>
/// <param name="Call">The call.</param>
/// <param name="Argument">The text of the list or map.</param>
/// <param name="Table">A name for the rows of elements, if they become a table.</param>
/// <param name="Names">The identifiers of the columns it gives.</param>
internal sealed record GeneratorSource(GeneratorCall Call, string Argument, string Table, IReadOnlyList<string> Names);

/// <summary>How an engine makes rows: by a join that follows the table, or by the items of the SELECT.</summary>
internal sealed record GeneratorSql(string? Join, IReadOnlyList<string>? Items);
