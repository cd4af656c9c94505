namespace Etl.DuckDB.Kernels.Numbers.Fdlibm;

/// <summary>The two 32-bit words of a double, as fdlibm takes numbers apart.</summary>
internal static class Words
{
    /// <summary>Sign, exponent and the first 20 bits of the fraction.</summary>
    public static int High(double x) => (int)(BitConverter.DoubleToInt64Bits(x) >> 32);

    /// <summary>The last 32 bits of the fraction.</summary>
    public static uint Low(double x) => (uint)BitConverter.DoubleToInt64Bits(x);

    /// <summary>A number with another high word.</summary>
    public static double WithHigh(double x, int high) => BitConverter.Int64BitsToDouble(((long)high << 32) | Low(x));

    /// <summary>A number without its last 32 bits.</summary>
    public static double Chopped(double x) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) & ~0xFFFF_FFFFL);

    /// <summary>A number times 2^exponent, by adding to its exponent's bits.</summary>
    public static double Scaled(double x, int exponent) => WithHigh(x, High(x) + (exponent << 20));
}
