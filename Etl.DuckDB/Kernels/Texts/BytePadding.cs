namespace Etl.DuckDB.Kernels.Texts;

/// <summary>Bytes filled up to a length, or cut to it. An empty filling fills nothing.</summary>
internal static class BytePadding
{
    public static byte[] Left(byte[] bytes, int length, byte[] pad) => Fill(bytes, length, pad) is var fill ? [.. fill, .. Kept(bytes, length)] : [];

    public static byte[] Right(byte[] bytes, int length, byte[] pad) => [.. Kept(bytes, length), .. Fill(bytes, length, pad)];

    private static byte[] Kept(byte[] bytes, int length) => bytes[..Math.Clamp(length, 0, bytes.Length)];

    private static byte[] Fill(byte[] bytes, int length, byte[] pad)
    {
        var fill = new byte[pad.Length == 0 ? 0 : Math.Max(0, length - bytes.Length)];
        for (var i = 0; i < fill.Length; i++)
        {
            fill[i] = pad[i % pad.Length];
        }

        return fill;
    }
}
