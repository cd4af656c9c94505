using System.Text;

namespace Etl.DuckDB.Native;

/// <summary>Reads VARCHAR.</summary>
internal sealed class VarcharReader : VectorReader<string>
{
    /// <summary>A row's text as UTF-8, without a copy.</summary>
    public unsafe ReadOnlySpan<byte> Utf8(int row) => IsNull(row) ? default : NativeString.BytesOf((NativeString*)Data + row);

    protected override unsafe string GetValue(int row) => Encoding.UTF8.GetString(NativeString.BytesOf((NativeString*)Data + row));
}
