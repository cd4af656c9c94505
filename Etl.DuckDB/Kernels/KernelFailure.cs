using Etl.DataFrames;

namespace Etl.DuckDB.Kernels;

/// <summary>The errors of kernels.</summary>
internal static class KernelFailure
{
    /// <summary>An error with one of Spark's classes.</summary>
    public static EngineException Of(string errorClass, string message) => new(DuckDbEngine.EngineName, message, errorClass);

    /// <summary>An error for which Spark has no class of its own.</summary>
    public static EngineException WithoutClass(string message) => new(DuckDbEngine.EngineName, message);

    /// <summary>The error for a value that cannot be cast.</summary>
    public static EngineException InvalidInput(string text, string type) => Of(
        "CAST_INVALID_INPUT", $"The text '{text}' is not a value of type '{type}'. Correct it, or use TryCast to get null instead.");

    /// <summary>The error for a number that has too many digits.</summary>
    public static EngineException OutOfRange(string value, string type) => Of(
        "NUMERIC_VALUE_OUT_OF_RANGE", $"The value '{value}' does not fit '{type}'. Cast it to more digits.");
}
