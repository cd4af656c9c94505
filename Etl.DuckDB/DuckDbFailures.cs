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
        if (error.InnerException is EtlException or OperationCanceledException or IOException)
        {
            ExceptionDispatchInfo.Throw(error.InnerException);
        }

        var ours = ErrorClassPrefix().Match(error.Message);
        return ours.Success
            ? new EngineException(DuckDbEngine.EngineName, error.Message[(ours.Index + ours.Length)..], ours.Groups["class"].Value, error.Sql, error)
            : new EngineException(DuckDbEngine.EngineName, DuckDbMessages.Of(error), SparkClass(error), error.Sql, error);
    }

    private static string? SparkClass(DuckDbException error) => error.ErrorType switch
    {
        DuckDbErrorType.OutOfRange when Mentions(error, "which .NET cannot hold") => ErrorClasses.OutsideDotNet,
        DuckDbErrorType.OutOfRange when Mentions(error, "Date out of range") || Mentions(error, "Timestamp out of range") => "DATETIME_OVERFLOW",
        DuckDbErrorType.OutOfRange when !Mentions(error, "verflow") => null,
        DuckDbErrorType.OutOfRange when Mentions(error, "DECIMAL") => "NUMERIC_VALUE_OUT_OF_RANGE",
        DuckDbErrorType.OutOfRange when Mentions(error, "INT8") || Mentions(error, "INT16") => "BINARY_ARITHMETIC_OVERFLOW",
        DuckDbErrorType.OutOfRange => "ARITHMETIC_OVERFLOW",
        // Nothing but a sum of whole numbers is as wide as that.
        DuckDbErrorType.Conversion when Mentions(error, "INT128") => "ARITHMETIC_OVERFLOW",
        DuckDbErrorType.Conversion when Mentions(error, "type INT") => "CAST_OVERFLOW",
        DuckDbErrorType.Conversion when Mentions(error, "DECIMAL") => "NUMERIC_VALUE_OUT_OF_RANGE",
        DuckDbErrorType.Conversion => "CAST_OVERFLOW",
        _ => null,
    };

    private static bool Mentions(DuckDbException error, string text) => error.Message.Contains(text, StringComparison.Ordinal);

    // The errors that our SQL raises itself begin with Spark's class in brackets.
    [GeneratedRegex(@"\[(?<class>[A-Z][A-Z_.]+)\] ")]
    private static partial Regex ErrorClassPrefix();
}
