namespace Etl.DuckDB.Native;

/// <summary>Reads DECIMAL of at most 28 digits.</summary>
internal sealed class DecimalReader(LogicalType type) : VectorReader<decimal>
{
    /// <summary>The most digits that every .NET decimal can hold.</summary>
    public const int MaxWidth = 28;

    protected override unsafe decimal GetValue(int row) => ToDecimal(DecimalStorage.Unscaled(Data, type.Width, row), type.Scale);

    private static decimal ToDecimal(Int128 unscaled, byte scale)
    {
        var digits = (UInt128)Int128.Abs(unscaled);
        return new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), unscaled < 0, scale);
    }
}
