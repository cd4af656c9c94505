namespace Etl.DuckDB.Csv.Blocks;

/// <summary>Where a file may be cut into blocks.</summary>
internal enum BlockCut
{
    /// <summary>Behind a record of RFC 4180.</summary>
    Records,

    /// <summary>Behind a line, whatever quotes say.</summary>
    Lines,

    /// <summary>Nowhere.</summary>
    Nowhere,
}
