namespace Etl.Lake.S3;

/// <summary>What a call is about, for how long and how often it is tried.</summary>
internal enum S3Call
{
    /// <summary>A question or a small change.</summary>
    Usual,

    /// <summary>Bytes are sent.</summary>
    Upload,

    /// <summary>The object is known to be there: when it is not found, the server is behind and will find it.</summary>
    OfKnownObject,
}
