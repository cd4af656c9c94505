using Etl.Spark.Gateway;

namespace Etl.Spark.Launch;

/// <summary>The JVM that this program drives: one that started us, or one that we started.</summary>
internal interface ISparkJvm : IDisposable
{
    /// <summary>Its gateway.</summary>
    GatewayAddress Gateway { get; }

    /// <summary>Whether this program chose the master; otherwise spark-submit did.</summary>
    bool IsOurs { get; }

    /// <summary>The last lines of its log, where this program can see them.</summary>
    string LogTail { get; }
}
