using System.Text.RegularExpressions;
using Etl.Deploy.Tests.Support;

namespace Etl.Deploy.Tests.Snowflake;

/// <summary>What the SQL of deploy/snowflake says, read out of its text: nothing here runs Snowflake.</summary>
internal static partial class SnowflakeSql
{
    public static string Setup { get; } = Repository.Text("deploy/snowflake/1_setup.sql");

    public static string Views { get; } = Repository.Text("deploy/snowflake/2_views.sql");

    public static string Unload { get; } = Repository.Text("deploy/snowflake/3_unload.sql");

    public static string Source { get; } = Repository.Text("deploy/snowflake/synthetic_source.sql");

    /// <summary>The options of a file format: <c>NULL_IF</c> is <c>('')</c>.</summary>
    public static IReadOnlyDictionary<string, string> FileFormat(string name)
    {
        var statement = Regex.Match(Setup, $@"CREATE OR REPLACE FILE FORMAT {name}\n(.*?);", RegexOptions.Singleline).Groups[1].Value;
        return Option().Matches(statement).ToDictionary(option => option.Groups[1].Value, option => option.Groups[2].Value);
    }

    [GeneratedRegex(@"^\s*([A-Z_]+) = (.+)$", RegexOptions.Multiline)]
    private static partial Regex Option();
}
