using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv;

namespace Etl.Engines.Tests.Csv;

/// <summary>A column in memory, read back as .NET values: whole numbers as long, decimals as unscaled BigInteger.</summary>
internal sealed class MemoryColumn : ColumnTarget, IDisposable
{
    public const int Capacity = 2048;

    private readonly DataType _type;
    private readonly string?[] _texts = new string?[Capacity];
    private readonly bool[] _nulls = new bool[Capacity];

    public MemoryColumn(DataType type)
    {
        _type = type;
        Data = Marshal.AllocHGlobal(Capacity * 16);
    }

    public override void SetString(int row, ReadOnlySpan<byte> utf8) => _texts[row] = Encoding.UTF8.GetString(utf8);

    public override void SetNull(int row) => _nulls[row] = true;

    public void Clear() => _nulls.AsSpan().Clear();

    public object? this[int row] => _nulls[row] ? null : Value(row);

    public void Dispose() => Marshal.FreeHGlobal(Data);

    private object? Value(int row) => _type switch
    {
        ByteType => (long)At<sbyte>(row),
        ShortType => (long)At<short>(row),
        IntegerType => (long)At<int>(row),
        LongType => At<long>(row),
        DecimalType { Precision: <= 4 } => (BigInteger)At<short>(row),
        DecimalType { Precision: <= 9 } => (BigInteger)At<int>(row),
        DecimalType { Precision: <= 18 } => (BigInteger)At<long>(row),
        DecimalType => (BigInteger)At<Int128>(row),
        DateType => DateOnly.FromDayNumber(new DateOnly(1970, 1, 1).DayNumber + At<int>(row)),
        TimestampType => DateTime.UnixEpoch.AddTicks(At<long>(row) * 10),
        BooleanType => At<byte>(row) == 1,
        DoubleType => At<double>(row),
        FloatType => At<float>(row),
        _ => _texts[row],
    };

    private T At<T>(int row)
        where T : struct
    {
        var bytes = new byte[Unsafe.SizeOf<T>()];
        Marshal.Copy(Data + (row * bytes.Length), bytes, 0, bytes.Length);
        return MemoryMarshal.Read<T>(bytes);
    }
}
