namespace Etl.DuckDB.Kernels.Numbers.Fdlibm;

/// <summary>fdlibm's <c>pow</c> as Java has it: 2 to the power of y log2 x, both in two doubles.</summary>
internal static class Power
{
    private static readonly double HugeExponent = BitConverter.Int64BitsToDouble(0x41e00000_ffffffff);
    private static readonly double BelowOne = BitConverter.Int64BitsToDouble(0x3fefffff_00000000);
    private static readonly double AboveOne = BitConverter.Int64BitsToDouble(0x3ff00000_ffffffff);

    public static double Pow(double x, double y)
    {
        if (Special(x, y) is { } special)
        {
            return special;
        }

        var size = Math.Abs(x);
        var parity = double.IsNegative(x) ? Parity(y) : 2;
        if (parity == 0 && size != 0 && !double.IsInfinity(size))
        {
            return double.NaN;
        }

        var sign = parity == 1 ? -1.0 : 1.0;
        return size == 0 || size == 1 || double.IsInfinity(size) ? sign * (y < 0 ? 1 / size : size)
            : Math.Abs(y) <= HugeExponent ? sign * PowerOfTwo.Of(y, BinaryLogarithm.Of(size))
            : size < BelowOne || size > AboveOne ? sign * (size < 1 == y < 0 ? double.PositiveInfinity : 0)
            : sign * PowerOfTwo.Of(y, BinaryLogarithm.NearOne(size));
    }

    private static double? Special(double x, double y) => y switch
    {
        0 => 1,
        _ when double.IsNaN(x) || double.IsNaN(y) => double.NaN,
        _ when double.IsInfinity(y) => Math.Abs(x) is var size && size == 1 ? double.NaN : size > 1 == y > 0 ? double.PositiveInfinity : 0,
        2 => x * x,
        0.5 when x >= double.MinValue => Math.Sqrt(x + 0.0),
        1 => x,
        -1 => 1 / x,
        _ => null,
    };

    // 0 for a fraction, 1 for an odd number, 2 for an even one.
    private static int Parity(double y)
    {
        var size = Math.Abs(y);
        return size >= 9007199254740992 ? 2
            : Math.Truncate(size) != size ? 0
            : 2 - (int)((long)size & 1);
    }
}
