using Etl.Spark.Launch;

namespace Etl.Spark;

/// <summary>What a program must know about having been started by <c>spark-submit</c>.</summary>
public static class SparkSubmit
{
    /// <summary>Whether <c>spark-submit</c> started this program.</summary>
    public static bool IsDriver => SubmittedJvm.IsPresent;

    /// <summary>
    /// The arguments meant for the program. <c>spark-submit</c> passes its primary resource before them, such as <c>local:///driver.py</c>: a name that has to
    /// end in <c>.py</c> and stands for nothing.
    /// </summary>
    /// <param name="args">The arguments of <c>Main</c>.</param>
    public static string[] ApplicationArguments(string[] args) =>
        IsDriver && args is [var resource, ..] && resource.EndsWith(".py", StringComparison.Ordinal) ? args[1..] : args;
}
