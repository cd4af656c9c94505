namespace Etl.DuckDB.Native;

/// <summary>Reads BLOB.</summary>
internal sealed class BlobReader : VectorReader<byte[]>
{
    protected override unsafe byte[] GetValue(int row) => NativeString.BytesOf((NativeString*)Data + row).ToArray();
}
