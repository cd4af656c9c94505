using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv;

namespace Etl.Engines.Tests.Csv;

/// <summary>A column in memory, read back as .NET values: whole numbers as long, decimals as unscaled BigInteger.</summary>
internal sealed unsafe class MemoryColumn : ColumnTarget, IDisposable
{
    public const int Capacity = 2048;

    private readonly DataType _type;
    private readonly string?[] _texts = new string?[Capacity];
    private readonly bool[] _nulls = new bool[Capacity];

    public MemoryColumn(DataType type)
    {
        _type = type;
        Data = NativeMemory.AlignedAlloc(Capacity * 16, 16);
    }

    public override void SetString(int row, ReadOnlySpan<byte> utf8) => _texts[row] = Encoding.UTF8.GetString(utf8);

    public override void SetNull(int row) => _nulls[row] = true;

    public void Clear() => _nulls.AsSpan().Clear();

    public object? this[int row] => _nulls[row] ? null : Value(row);

    public void Dispose() => NativeMemory.AlignedFree(Data);

    private object? Value(int row) => _type switch
    {
        ByteType => (long)((sbyte*)Data)[row],
        ShortType => (long)((short*)Data)[row],
        IntegerType => (long)((int*)Data)[row],
        LongType => ((long*)Data)[row],
        DecimalType { Precision: <= 4 } => (BigInteger)((short*)Data)[row],
        DecimalType { Precision: <= 9 } => (BigInteger)((int*)Data)[row],
        DecimalType { Precision: <= 18 } => (BigInteger)((long*)Data)[row],
        DecimalType => (BigInteger)((Int128*)Data)[row],
        DateType => DateOnly.FromDayNumber(new DateOnly(1970, 1, 1).DayNumber + ((int*)Data)[row]),
        TimestampType => DateTime.UnixEpoch.AddTicks(((long*)Data)[row] * 10),
        BooleanType => ((byte*)Data)[row] == 1,
        DoubleType => ((double*)Data)[row],
        FloatType => ((float*)Data)[row],
        _ => _texts[row],
    };
}
