namespace Etl.DataFrames;

/// <summary>The plan is wrong: an unknown column, a type that does not fit, a name given twice. Thrown by the call that is wrong.</summary>
public sealed class AnalysisException : EtlException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What is wrong, the culprit in single quotes, what there was instead, what to do.</param>
    public AnalysisException(string message)
        : base(message)
    {
    }
}
