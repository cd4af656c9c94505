using System.Globalization;
using System.Text.RegularExpressions;
using Etl.DataFrames;
using Etl.Golden.Files;

namespace Etl.Golden.Cases;

/// <summary>A release of Spark whose answers are recorded.</summary>
internal enum Release
{
    /// <summary>3.5, whose answers are the members of a case.</summary>
    Spark35,

    /// <summary>4.1, whose answers are the members that end in 41, where there are any.</summary>
    Spark41,
}

/// <summary>Knows whose answers a session must give.</summary>
internal static partial class Releases
{
    private const int FirstRecent = 4;

    /// <summary>The releases of which one must be matched: either, but that 4.x answers as 4.1 only. 3.5 is run with the parser of dates of 4.x.</summary>
    /// <exception cref="MalformedException">The session runs Spark but does not tell its version.</exception>
    public static IReadOnlyList<Release> Of(SparkSession session)
    {
        if (session.Engine != "spark")
        {
            return [Release.Spark35, Release.Spark41];
        }

        var version = VersionPattern().Match(session.Version());
        return version.Success
            ? int.Parse(version.Groups["major"].Value, CultureInfo.InvariantCulture) >= FirstRecent ? [Release.Spark41] : [Release.Spark35, Release.Spark41]
            : throw new MalformedException($"The session says that it is '{session.Version()}': which release of Spark is that?");
    }

    [GeneratedRegex(@"(?<major>\d+)\.\d+")]
    private static partial Regex VersionPattern();
}
