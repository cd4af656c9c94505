using System.Globalization;
using System.Text.RegularExpressions;
using Etl.Jobs.Retail.Contracts;

namespace Etl.Deploy.Tests.Snowflake;

/// <summary>The unloading procedure and its task, as far as their text tells.</summary>
public sealed class UnloadTaskTests
{
    [Fact]
    public void Views_HaveTheContractsColumns_InOrder()
    {
        foreach (var table in TableContract.All)
        {
            var view = Regex.Match(SnowflakeSql.Views, $@"VIEW unload\.{table.Table} .*?AS\nSELECT\n(.*?)\nFROM shop\.{table.Table};", RegexOptions.Singleline).Groups[1].Value;

            Regex.Matches(view, "AS \"([a-z_]+)\"").Select(match => match.Groups[1].Value).Should().Equal(table.ColumnNames);
        }
    }

    [Fact]
    public void Procedure_UnloadsTheFiveTables_UnderTheContractsNames()
    {
        var tables = Regex.Match(SnowflakeSql.Unload, @"tables ARRAY DEFAULT ARRAY_CONSTRUCT\(([^)]*)\)").Groups[1].Value;

        Regex.Matches(tables, "'([a-z]+)'").Select(match => match.Groups[1].Value).Should().Equal(TableContract.All.Select(table => table.Table));
        SnowflakeSql.Unload.Should().Contain("file := table_name || '_' || day || '.csv.gz';").And.Contain("day VARCHAR DEFAULT TO_VARCHAR(:business_date, 'YYYY-MM-DD');");
        SnowflakeSql.Unload.Should().Contain("'manifest_' || TO_VARCHAR(:business_date, 'YYYY-MM-DD') || '.json'");
    }

    [Fact]
    public void Copy_WritesOneFileOfTheWholeName_WithHeader()
    {
        var copy = Regex.Match(SnowflakeSql.Unload, @"unloaded := \(EXECUTE IMMEDIATE(.*?)\);\n", RegexOptions.Singleline).Groups[1].Value;

        copy.Should().ContainAll("HEADER = TRUE", "SINGLE = TRUE", "OVERWRITE = TRUE", "MAX_FILE_SIZE = 5368709120", "DETAILED_OUTPUT = TRUE", "retail_csv");
        copy.Should().NotContain("INCLUDE_QUERY_ID", "it cannot stand beside SINGLE");
    }

    [Fact]
    public void Manifest_GoesFirst_AndComesLast()
    {
        var removed = SnowflakeSql.Unload.IndexOf("'REMOVE @raw/' || manifest", StringComparison.Ordinal);
        var firstCopy = SnowflakeSql.Unload.IndexOf("COPY INTO @raw/' || file", StringComparison.Ordinal);
        var written = SnowflakeSql.Unload.IndexOf("COPY INTO @raw/' || manifest", StringComparison.Ordinal);

        removed.Should().BePositive().And.BeLessThan(firstCopy);
        written.Should().BeGreaterThan(SnowflakeSql.Unload.IndexOf("END FOR;\n\n  -- Last", StringComparison.Ordinal)).And.BeGreaterThan(firstCopy);
        SnowflakeSql.Unload.Should().Contain("OBJECT_CONSTRUCT('date', day, 'files', files)").And.Contain("OBJECT_CONSTRUCT('name', file, 'rows', row_count)");
    }

    [Fact]
    public void Task_RunsOnceOnEveryDayOfNewYork_BeforeTheFirstSlot()
    {
        var schedule = Regex.Match(SnowflakeSql.Unload, @"SCHEDULE = 'USING CRON (\d+) (\d+) \* \* \* UTC'");
        var time = new TimeOnly(int.Parse(schedule.Groups[2].Value, CultureInfo.InvariantCulture), int.Parse(schedule.Groups[1].Value, CultureInfo.InvariantCulture));
        var timeout = TimeSpan.FromMilliseconds(int.Parse(Regex.Match(SnowflakeSql.Unload, @"USER_TASK_TIMEOUT_MS = (\d+)").Groups[1].Value, CultureInfo.InvariantCulture));
        var newYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

        for (var day = new DateOnly(2024, 1, 1); day.Year < 2035; day = day.AddDays(1))
        {
            var begin = TimeZoneInfo.ConvertTimeFromUtc(day.ToDateTime(time), newYork);
            var end = TimeZoneInfo.ConvertTimeFromUtc(day.ToDateTime(time) + timeout, newYork);
            DateOnly.FromDateTime(begin).Should().Be(day);
            end.Should().BeBefore(day.ToDateTime(new TimeOnly(3, 0)));
        }
    }

    [Fact]
    public void Task_TakesTheDateOfItsSchedule_NotOfTheClock()
    {
        var task = SnowflakeSql.Unload[SnowflakeSql.Unload.IndexOf("CREATE OR REPLACE TASK", StringComparison.Ordinal)..];

        task.Should().Contain("CONVERT_TIMEZONE('America/New_York', TO_TIMESTAMP_TZ(SYSTEM$TASK_RUNTIME_INFO('CURRENT_TASK_GRAPH_ORIGINAL_SCHEDULED_TIMESTAMP')))::DATE");
        task.Should().NotContain("CURRENT_DATE").And.Contain("ALTER TASK unload_daily RESUME;");
    }

    [Fact]
    public void Integration_IsNeverReplaced() => SnowflakeSql.Setup.Should().NotContain("OR REPLACE STORAGE INTEGRATION").And.Contain("CREATE STORAGE INTEGRATION IF NOT EXISTS");

    [Fact]
    public void SyntheticSource_HasTheTablesAndColumnsThatTheViewsRead()
    {
        foreach (var table in TableContract.All)
        {
            var create = Regex.Match(SnowflakeSql.Source, $@"CREATE OR REPLACE TABLE {table.Table} \((.*?)\n\)", RegexOptions.Singleline).Groups[1].Value;

            Regex.Matches(create, @"^  ([a-z_]+) ", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Should().Equal(table.ColumnNames);
        }
    }
}
