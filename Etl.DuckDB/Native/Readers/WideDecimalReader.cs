using System.Data.SqlTypes;

namespace Etl.DuckDB.Native;

/// <summary>Reads DECIMAL of 29 to 38 digits, which .NET's decimal cannot hold.</summary>
internal sealed class WideDecimalReader(LogicalType type) : VectorReader<SqlDecimal>
{
    protected override unsafe SqlDecimal GetValue(int row)
    {
        var unscaled = DecimalStorage.Unscaled(Data, type.Width, row);
        var digits = (UInt128)Int128.Abs(unscaled);
        return new SqlDecimal(
            type.Width, type.Scale, unscaled >= 0,
            (int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), (int)(uint)(digits >> 96));
    }
}
