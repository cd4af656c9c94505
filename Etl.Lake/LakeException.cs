namespace Etl.Lake;

/// <summary>Something is wrong with the store: the message says with what, and what to do.</summary>
public class LakeException : IOException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="inner">What the store's client said.</param>
    public LakeException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    internal static LakeException Changed(string uri, Exception? inner = null) =>
        new($"'{uri}' was replaced while it was read. Run again: the new one is read from its start.", inner);
}
