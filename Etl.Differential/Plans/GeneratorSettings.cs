using Etl.DataFrames.Sql;

namespace Etl.Differential.Plans;

/// <summary>What plans are made for.</summary>
/// <param name="Dialects">The engines that must be able to run them.</param>
/// <param name="Tally">Counts what was drawn.</param>
internal sealed record GeneratorSettings(IReadOnlyList<SqlDialect> Dialects, Tally Tally);
