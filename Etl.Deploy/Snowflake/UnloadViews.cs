using Etl.DataFrames.Types;
using Etl.Deploy.Files;
using Etl.Jobs.Retail.Contracts;

namespace Etl.Deploy.Snowflake;

/// <summary>A view in Snowflake per raw table: the contract's columns in the contract's order, names and types.</summary>
internal static class UnloadViews
{
    public const string Path = "deploy/snowflake/2_views.sql";

    public static GeneratedFile Create() => new(
        Path,
        $"""
        -- {GeneratedFile.Notice}
        -- What is unloaded: per raw table the columns of its contract. The names are in quotes, because the header of a file shall have them in lower case.
        USE ROLE retail_unload;
        USE DATABASE retail;

        {string.Join("\n\n", TableContract.All.Select(View))}

        """);

    private static string View(TableContract table) =>
        $"""
        -- {table.Description}
        CREATE OR REPLACE VIEW unload.{table.Table} CHANGE_TRACKING = TRUE AS
        SELECT
          {string.Join(",\n  ", table.Columns.Select(column => $"{Value(column)} AS \"{column.Name}\""))}
        FROM shop.{table.Table};
        """;

    private static string Value(ColumnContract column) => column.Format == FieldRules.TimeFormat
        ? $"TO_VARCHAR({column.Name}, 'HH24:MI:SS')"
        : $"CAST({column.Name} AS {SnowflakeType(DataType.Parse(column.Type))})";

    private static string SnowflakeType(DataType type) => type switch
    {
        StringType => "VARCHAR",
        DateType => "DATE",
        IntegerType => "NUMBER(10, 0)",
        LongType => "NUMBER(19, 0)",
        DecimalType number => $"NUMBER({number.Precision}, {number.Scale})",
        _ => throw new NotSupportedException($"How Snowflake unloads the type '{type.SimpleString}' is not checked: see UnloadViews."),
    };
}
