using Etl.DataFrames;
using Etl.Spark.Gateway;

namespace Etl.Spark;

/// <summary>Turns the gateway's and Java's errors into this library's.</summary>
internal static class SparkFailures
{
    private const string PathNotFound = "PATH_NOT_FOUND";
    private const string FileScheme = "file:";

    /// <summary>Does something outside an action.</summary>
    public static T Guard<T>(SparkApplication? application, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (GatewayException error)
        {
            throw Translate(error, application, sql: null, callSite: null);
        }
    }

    /// <summary>The error of this library for one of the gateway's.</summary>
    public static EtlException Translate(GatewayException error, SparkApplication? application, string? sql, string? callSite) => error switch
    {
        JavaException { Spark: { ErrorClass: PathNotFound, Path: { } path } } => new AnalysisException($"Path '{Shown(path)}' does not exist."),
        JavaException java => new EngineException(SparkEngine.EngineName, java.Message, java.Spark?.ErrorClass, sql, java, java.Spark?.SqlState, callSite),
        GatewayClosedException => new EngineException(SparkEngine.EngineName, $"{error.Message}{Log(application)}", null, sql, error, null, callSite),
        _ => new EngineException(SparkEngine.EngineName, error.Message, null, sql, error, null, callSite),
    };

    private static string Log(SparkApplication? application) =>
        application?.LogTail is { Length: > 0 } tail ? $" Its last words:\n{tail}" : " Look into the log of the Spark driver.";

    // Spark shows local paths as URIs; the user gave a path.
    private static string Shown(string path) => path.StartsWith(FileScheme, StringComparison.Ordinal) ? "/" + path[FileScheme.Length..].TrimStart('/') : path;
}
