using System.Runtime.CompilerServices;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>The fields of one column in some records that follow each other.</summary>
internal readonly unsafe struct FieldRun(byte* text, int* starts, int* ends, int stride, int rows)
{
    /// <summary>The most records in a run: their text and bounds then stay in the first-level cache from column to column.</summary>
    public const int MaxRows = 256;

    public byte* Text => text;

    public int* Starts => starts;

    public int* Ends => ends;

    public int Stride => stride;

    public int Rows => rows;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Start(int row) => text + starts[row * stride];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Length(int row) => ends[row * stride] - starts[row * stride];

    public ReadOnlySpan<byte> this[int row] => new(Start(row), Length(row));

    /// <summary>The same column without the first <paramref name="count"/> records, or a part of the rest.</summary>
    public FieldRun Slice(int count, int length) => new(text, starts + (count * stride), ends + (count * stride), stride, length);
}
