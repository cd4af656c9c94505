using Etl.Deploy.Files;
using Etl.Deploy.Tables;

namespace Etl.Deploy.Athena;

/// <summary>The view of <see cref="WeeklyRows"/> in Athena.</summary>
internal static class WeeklyView
{
    public const string Name = "retail_weekly";

    public static GeneratedFile Create(MartTables tables) => new(
        $"deploy/athena/views/{Name}.sql",
        $"""
        -- {GeneratedFile.Notice}
        -- The weekly fact with the attributes of store and product. A condition on week_end_dt reaches the partitions of the fact.
        CREATE OR REPLACE VIEW {Name} AS
        {WeeklyRows.Select(tables, table => table.Name)}

        """);
}
