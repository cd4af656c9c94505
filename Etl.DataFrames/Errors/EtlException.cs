namespace Etl.DataFrames;

/// <summary>The base of every error that this library raises on purpose.</summary>
public abstract class EtlException : Exception
{
    /// <summary>Creates an error.</summary>
    /// <param name="message">What happened, to what, and what to do.</param>
    /// <param name="innerException">The cause, if another error was.</param>
    protected EtlException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
