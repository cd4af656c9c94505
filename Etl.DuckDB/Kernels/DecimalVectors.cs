using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels;

/// <summary>Reads and writes decimals as whole numbers of their last place. DuckDB stores them in 16, 32, 64 or 128 bits by precision.</summary>
internal static class DecimalVectors
{
    public static Int128 Read(in VectorView view, DecimalType type, int row) => type.Precision switch
    {
        <= 4 => view.Values<short>()[row],
        <= 9 => view.Values<int>()[row],
        <= 18 => view.Values<long>()[row],
        _ => view.Values<Int128>()[row],
    };

    public static void Write(in VectorWriter writer, DecimalType type, int row, Int128 value)
    {
        switch (type.Precision)
        {
            case <= 4:
                writer.Values<short>()[row] = (short)value;
                break;
            case <= 9:
                writer.Values<int>()[row] = (int)value;
                break;
            case <= 18:
                writer.Values<long>()[row] = (long)value;
                break;
            default:
                writer.Values<Int128>()[row] = value;
                break;
        }
    }
}
