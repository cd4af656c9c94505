using System.Text.Json;
using System.Text.RegularExpressions;
using Etl.DataFrames;
using Etl.Deploy.Tables;
using Etl.Deploy.Tests.Support;
using Etl.Jobs.Retail.Contracts;

namespace Etl.Deploy.Tests.CloudFormation;

/// <summary>Names in templates are the code's; texts that AWS reads only when it runs can be read.</summary>
[Collection(SharedSession.Name)]
public sealed class NamesTests
{
    private static readonly MartTables Tables = MartTables.Of(SparkSession.Builder().Config("etl.engine", "duckdb").GetOrCreate());

    [Fact]
    public void GlueTables_HaveTheColumnsOfTheJob()
    {
        var inputs = Templates.OfType("AWS::Glue::Table").Select(table => table.Properties.Map("TableInput")).ToDictionary(input => input.Text("Name"));

        inputs.Keys.Should().BeEquivalentTo(Tables.All.Select(table => table.Name));
        foreach (var table in Tables.All)
        {
            Columns(inputs[table.Name].Map("StorageDescriptor").List("Columns")).Should().Equal(table.Columns.Select(field => $"{field.Name} {field.DataType.SimpleString}"));
            Columns(inputs[table.Name].List("PartitionKeys")).Should().Equal(table.PartitionColumns.Select(field => $"{field.Name} {field.DataType.SimpleString}"));
            Templates.Texts(inputs[table.Name].Map("StorageDescriptor")["Location"]).Should().Equal(
                $"s3://${{Prefix}}-lake-${{AWS::AccountId}}-${{AWS::Region}}/lake/mart/{table.Name}/");
        }
    }

    [Fact]
    public void Crawler_LooksAtEveryTable_AndChangesNone()
    {
        var crawler = Templates.Single("AWS::Glue::Crawler", "Crawler");
        var target = (Dictionary<string, object?>)crawler.Map("Targets").List("CatalogTargets").Single()!;

        Templates.Texts(target["Tables"]).Should().BeEquivalentTo(Tables.All.Select(table => table.Name));
        crawler.Map("SchemaChangePolicy").Values.Should().AllBeEquivalentTo("LOG");
    }

    [Fact]
    public void Lambda_HasExactlyTheContractsVariables()
    {
        var function = Templates.Single("AWS::Lambda::Function", "Function");
        var variables = function.Map("Environment").Map("Variables");

        var names = Regex.Matches(Repository.Text("Etl.Trigger/TriggerSettings.cs"), "public const string [A-Za-z]+Name = \"([A-Z_]+)\";").Select(match => match.Groups[1].Value);
        variables.Keys.Should().BeEquivalentTo(names).And.HaveCount(7);
        Templates.Texts(variables["ETL_RAW"]).Should().Equal("s3://${Prefix}-raw-${AWS::AccountId}-${AWS::Region}/raw");
        Templates.Texts(variables["ETL_LAKE"]).Should().Equal("s3://${Prefix}-lake-${AWS::AccountId}-${AWS::Region}/lake");
        function.Text("Handler").Should().Be("bootstrap");
        Templates.All["trigger.yaml"].Map("Parameters").Map("AirflowApi").List("AllowedValues").Should().Equal("v2", "v1", "mwaa");
    }

    [Fact]
    public void Schedules_AreTheTwoSlotsOfNewYork_WithTheContractsEvent()
    {
        var schedules = Templates.OfType("AWS::Scheduler::Schedule").Select(schedule => schedule.Properties).ToList();

        schedules.Should().HaveCount(2).And.OnlyContain(schedule => schedule.Text("ScheduleExpressionTimezone") == "America/New_York");
        foreach (var schedule in schedules)
        {
            var input = JsonDocument.Parse(schedule.Map("Target").Text("Input")).RootElement;
            var slot = TimeOnly.ParseExact(input.GetProperty("slot").GetString()!, "HH:mm");
            schedule.Text("ScheduleExpression").Should().Be($"cron({slot.Minute} {slot.Hour} * * ? *)");
            input.GetProperty("final").GetBoolean().Should().Be(slot == new TimeOnly(3, 30));
            input.GetProperty("scheduledTime").GetString().Should().Be("<aws.scheduler.scheduled-time>");
            input.EnumerateObject().Select(property => property.Name).Should().Equal("slot", "final", "scheduledTime");
            schedule.Map("FlexibleTimeWindow").Text("Mode").Should().Be("OFF");
        }
    }

    [Fact]
    public void Slots_ExistOnEveryDay_AndTheirUtcDateIsNewYorks()
    {
        var newYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        for (var day = new DateOnly(2024, 1, 1); day.Year < 2035; day = day.AddDays(1))
        {
            foreach (var slot in (TimeOnly[])[new(3, 0), new(3, 30)])
            {
                var local = day.ToDateTime(slot);
                newYork.IsInvalidTime(local).Should().BeFalse($"{local} must exist");
                newYork.IsAmbiguousTime(local).Should().BeFalse($"{local} must come once");
                DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeToUtc(local, newYork)).Should().Be(day);
            }
        }
    }

    [Fact]
    public void EveryCron_IsSixFieldsThatAwsTakes()
    {
        var crons = Templates.All.Values.SelectMany(template => YamlTree.Walk(template)).Select(found => found.Value).OfType<string>()
            .Where(text => text.StartsWith("cron(", StringComparison.Ordinal)).ToList();

        crons.Should().HaveCountGreaterThan(2).And.OnlyContain(cron => Cron.IsValid(cron));
    }

    [Theory]
    [InlineData("cron(0 3 * * * *)", false)]
    [InlineData("cron(0 3 * * ?)", false)]
    [InlineData("cron(60 3 * * ? *)", false)]
    [InlineData("cron(0 12 ? * MON *)", true)]
    [InlineData("cron(0/15 8-17 ? * 2-6 2026)", true)]
    public void Cron_IsReadAsAwsReadsIt(string text, bool isValid) => Cron.IsValid(text).Should().Be(isValid);

    [Fact]
    public void JsonInTemplates_CanBeRead()
    {
        var texts = Templates.All.Values.SelectMany(template => YamlTree.Walk(template)).Select(found => found.Value).OfType<string>()
            .Where(text => text.StartsWith('{') && text.EndsWith('}')).ToList();

        texts.Should().HaveCountGreaterThan(4);
        foreach (var text in texts)
        {
            var read = () => JsonDocument.Parse(Regex.Replace(text, @"\$\{[^}]+\}", "x"));
            read.Should().NotThrow(text);
        }
    }

    [Fact]
    public void EveryDescription_TellsAndEveryParameterIsExplained()
    {
        foreach (var (file, template) in Templates.All)
        {
            template.Text("Description").Should().NotBeEmpty(file);
            template.Map("Parameters").Should().OnlyContain(parameter => ((Dictionary<string, object?>)parameter.Value!).Text("Description").Length > 10, file);
            template.Map("Parameters").Map("Prefix").Text("Default").Should().Be("retail");
        }
    }

    [Fact]
    public void Alarms_GoToTheTopic_AndTheRunbookSaysWhatToDo()
    {
        var runbook = Repository.Text("docs/runbook.md");
        var alarms = Templates.OfType("AWS::CloudWatch::Alarm").ToList();

        alarms.Should().HaveCount(4);
        foreach (var (_, name, alarm) in alarms)
        {
            Templates.Texts(alarm["AlarmActions"]).Should().Equal("arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:${Prefix}-alerts");
            var heading = Templates.Texts(alarm["AlarmName"]).Single()["${Prefix}-".Length..];
            alarm.Text("AlarmDescription").Should().EndWith($"docs/runbook.md, {heading}.", name);
            runbook.Should().Contain($"\n## {heading}\n");
        }
    }

    [Fact]
    public void RunbookEntriesThatAreReferredTo_Exist()
    {
        var runbook = Repository.Text("docs/runbook.md");
        var folders = new[] { "deploy", "docs" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories));
        var entries = folders.SelectMany(file => Regex.Matches(File.ReadAllText(file), @"docs/runbook\.md, ([a-z-]+)\.").Select(match => match.Groups[1].Value)).Distinct().ToList();

        entries.Should().HaveCountGreaterThan(5).And.OnlyContain(entry => runbook.Contains($"\n## {entry}\n"));
    }

    [Fact]
    public void ManifestsThatTheTriggerReads_AreNamedAsTheContractSays() =>
        TableContract.All.Select(table => table.FileName(new DateOnly(2024, 1, 13))).Should().NotContain(name => name.StartsWith("manifest_"))
            .And.HaveCount(5, "the role of the trigger may read raw/manifest_*.json and no rows");

    private static IEnumerable<string> Columns(List<object?> columns) =>
        columns.Cast<Dictionary<string, object?>>().Select(column => $"{column.Text("Name")} {column.Text("Type")}");
}
