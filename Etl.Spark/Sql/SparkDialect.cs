using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;

namespace Etl.Spark.Sql;

/// <summary>How Spark is told what the plan means: in its own words.</summary>
internal static class SparkDialect
{
    public static SqlDialect Instance { get; } = new()
    {
        Engine = SparkEngine.EngineName,
        IdentifierQuote = '`',
        ParameterMarker = SparkParameters.Marker,
        Literal = SparkLiterals.Write,
        Cast = Cast,
        Scan = (source, context) => context.Scan(source),
        Joins = new Dictionary<JoinKind, string>
        {
            [JoinKind.Inner] = "JOIN",
            [JoinKind.Cross] = "CROSS JOIN",
            [JoinKind.LeftOuter] = "LEFT JOIN",
            [JoinKind.RightOuter] = "RIGHT JOIN",
            [JoinKind.FullOuter] = "FULL JOIN",
            [JoinKind.LeftSemi] = "LEFT SEMI JOIN",
            [JoinKind.LeftAnti] = "LEFT ANTI JOIN",
        },
        HasPartitions = true,
        Range = SparkRows.Range,
        Sample = SparkRows.Sample,
        Generators = SparkRows.Generators,
        Scalars = SparkFunctions.Scalars,
        Aggregates = SparkFunctions.Aggregates,
        Windows = SparkWindows.All,
    };

    private static string Cast(Cast cast, string value, SqlContext context) => $"{(cast.IsTry ? "TRY_CAST" : "CAST")}({value} AS {SparkDdl.Type(cast.DataType)})";
}
