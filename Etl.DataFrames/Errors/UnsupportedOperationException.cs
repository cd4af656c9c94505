namespace Etl.DataFrames;

/// <summary>An engine cannot give Spark's exact answer, so the plan is refused before it runs.</summary>
public sealed class UnsupportedOperationException : EtlException
{
    /// <summary>Creates the error.</summary>
    /// <param name="engine">The engine that cannot.</param>
    /// <param name="operation">What it cannot do.</param>
    /// <param name="advice">Why, and what to use instead.</param>
    public UnsupportedOperationException(string engine, string operation, string advice)
        : base($"Engine '{engine}' does not support {operation}. {advice}") => (Engine, Operation) = (engine, operation);

    /// <summary>The engine that cannot.</summary>
    public string Engine { get; }

    /// <summary>What it cannot do.</summary>
    public string Operation { get; }
}
