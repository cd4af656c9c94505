namespace Etl.DuckDB.Native;

/// <summary>DECIMAL is an integer whose size depends on the number of digits.</summary>
internal static unsafe class DecimalStorage
{
    /// <summary>The unscaled value of a row.</summary>
    public static Int128 Unscaled(byte* data, byte width, int row) => width switch
    {
        <= 4 => ((short*)data)[row],
        <= 9 => ((int*)data)[row],
        <= 18 => ((long*)data)[row],
        _ => new Int128(((ulong*)data)[(2 * row) + 1], ((ulong*)data)[2 * row]),
    };
}
