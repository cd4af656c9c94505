namespace Etl.Spark.Gateway;

/// <summary>A called Java method threw.</summary>
internal sealed class JavaException : GatewayException
{
    public JavaException(string message, IReadOnlyList<string> classes, SparkError? spark, string stackTrace)
        : base(message) => (Classes, Spark, JavaStackTrace) = (classes, spark, stackTrace);

    /// <summary>The classes of the exception and of its causes, the outermost first.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>What Spark says of the error, when one of the causes has an error class.</summary>
    public SparkError? Spark { get; }

    public string JavaStackTrace { get; }

    public override string ToString() => $"{base.ToString()}\nJava:\n{JavaStackTrace}";
}

/// <summary>Spark's own description of an error.</summary>
/// <param name="ErrorClass">Such as <c>DIVIDE_BY_ZERO</c>.</param>
/// <param name="SqlState">Such as <c>22012</c>.</param>
/// <param name="Path">The path that the error is about, if it is about one.</param>
internal sealed record SparkError(string ErrorClass, string? SqlState, string? Path);
