using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;
using Etl.DataFrames;

namespace Etl.DuckDB;

/// <summary>Turns DuckDB's errors into this library's.</summary>
internal static partial class DuckDbFailures
{
    public static T Guard<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (DuckDbException error)
        {
            throw Translate(error);
        }
    }

    private static EngineException Translate(DuckDbException error)
    {
        // Thrown by a function of ours inside the statement: it says more than DuckDB's wrapping.
        if (error.InnerException is EtlException or OperationCanceledException)
        {
            ExceptionDispatchInfo.Throw(error.InnerException);
        }

        var ours = ErrorClassPrefix().Match(error.Message);
        return ours.Success
            ? new EngineException(DuckDbEngine.EngineName, error.Message[(ours.Index + ours.Length)..], ours.Groups["class"].Value, error.Sql, error)
            : new EngineException(DuckDbEngine.EngineName, error.Message, SparkClass(error), error.Sql, error);
    }

    private static string? SparkClass(DuckDbException error) => error.ErrorType switch
    {
        DuckDbErrorType.OutOfRange when error.Message.Contains("verflow", StringComparison.Ordinal) => "ARITHMETIC_OVERFLOW",
        DuckDbErrorType.Conversion when error.Message.Contains("DECIMAL", StringComparison.Ordinal) => "NUMERIC_VALUE_OUT_OF_RANGE",
        DuckDbErrorType.Conversion => "CAST_OVERFLOW",
        _ => null,
    };

    // The errors that our SQL raises itself begin with Spark's class in brackets.
    [GeneratedRegex(@"\[(?<class>[A-Z][A-Z_.]+)\] ")]
    private static partial Regex ErrorClassPrefix();
}
