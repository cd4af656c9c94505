using System.Runtime.InteropServices;

namespace Etl.DuckDB.Native;

/// <summary><c>duckdb_hugeint</c>; .NET's own Int128 has no fixed calling convention.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeHugeInt(Int128 value)
{
    public readonly ulong Lower = (ulong)value;
    public readonly long Upper = (long)(value >> 64);
}

/// <summary><c>duckdb_decimal</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeDecimal(byte width, byte scale, Int128 value)
{
    public readonly byte Width = width;
    public readonly byte Scale = scale;
    public readonly NativeHugeInt Value = new(value);
}

/// <summary><c>duckdb_query_progress_type</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeProgress
{
    public readonly double Percentage;
    public readonly ulong RowsProcessed;
    public readonly ulong TotalRows;
}

/// <summary><c>duckdb_result</c>: five fields DuckDB calls deprecated and one pointer.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeResult
{
    private readonly ulong _columnCount;
    private readonly ulong _rowCount;
    private readonly ulong _rowsChanged;
    private readonly nint _columns;
    private readonly nint _errorMessage;
    private readonly nint _internalData;
}

/// <summary><c>duckdb_list_entry</c>: where a row's elements are in the child vector.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct ListEntry(ulong offset, ulong length)
{
    public readonly ulong Offset = offset;
    public readonly ulong Length = length;
}

/// <summary><c>duckdb_string_t</c>: a length, then 12 bytes of text, or 4 bytes of it and a pointer to all of it.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct NativeString
{
    /// <summary>The longest text held without a pointer.</summary>
    public const int InlineLength = 12;

    [FieldOffset(0)]
    public uint Length;

    [FieldOffset(4)]
    public fixed byte Inlined[InlineLength];

    [FieldOffset(8)]
    public byte* Pointer;

    /// <summary>The bytes of the text at an address inside a vector.</summary>
    public static ReadOnlySpan<byte> BytesOf(NativeString* text) =>
        new(text->Length <= InlineLength ? text->Inlined : text->Pointer, checked((int)text->Length));
}
