using Etl.DataFrames;

namespace Etl.Testing;

/// <summary>A table written in a test is wrong: the test itself, not the job.</summary>
public sealed class FixtureException : EtlException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What is wrong, the culprit in single quotes, what was expected there, what to do.</param>
    public FixtureException(string message)
        : base(message)
    {
    }
}
