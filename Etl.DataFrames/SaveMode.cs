namespace Etl.DataFrames;

/// <summary>What a write does when its target already has data.</summary>
public enum SaveMode
{
    /// <summary>Adds the rows.</summary>
    Append,

    /// <summary>Replaces what is there.</summary>
    Overwrite,

    /// <summary>Fails. The default.</summary>
    ErrorIfExists,

    /// <summary>Keeps what is there and writes nothing.</summary>
    Ignore,
}
