using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Etl.Engines.Tests.Properties;

/// <summary>How often a property is tried: little in every build, more when <c>ETL_PROPERTY_TRIALS</c> says so.</summary>
internal static class Trials
{
    public static Config AtLeast(int count) => Config.QuickThrowOnFailure.WithMaxTest(
        int.TryParse(Environment.GetEnvironmentVariable("ETL_PROPERTY_TRIALS"), CultureInfo.InvariantCulture, out var more) ? Math.Max(count, more) : count);
}
