namespace Etl.DataFrames;

/// <summary>A state that cannot happen did: an error in this library, not in the caller's code.</summary>
public sealed class InternalErrorException : EtlException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was found.</param>
    public InternalErrorException(string message)
        : base($"Bug in Etl: {message}. Please report it with the plan that led here.")
    {
    }
}
