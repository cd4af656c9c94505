using Etl.DataFrames.Sql;
using Etl.DuckDB.Functions;

namespace Etl.DuckDB;

/// <summary>Spark's functions in DuckDB. Operands have the types that the analysis gave them; results are cast where DuckDB's type differs.</summary>
internal static class DuckDbFunctions
{
    public static IReadOnlyDictionary<string, Translation> Scalars { get; } = new[]
    {
        DuckDbNumbers.All,
        DuckDbConditions.All,
        DuckDbDates.All,
        DuckDbTexts.All,
        DuckDbPatterns.All,
        DuckDbCollections.All,
        DuckDbLambdas.All,
        DuckDbTextOptions.All,
        DuckDbChance.All,
    }.SelectMany(family => family).ToDictionary();

    public static IReadOnlyDictionary<string, Translation> Aggregates { get; } = DuckDbAggregates.All.Concat(DuckDbMoments.All).ToDictionary();
}
