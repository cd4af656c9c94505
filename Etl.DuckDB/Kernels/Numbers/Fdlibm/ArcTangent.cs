using static Etl.DuckDB.Kernels.Numbers.Fdlibm.Words;

namespace Etl.DuckDB.Kernels.Numbers.Fdlibm;

/// <summary>fdlibm's <c>atan</c> and <c>atan2</c>: the angle to the nearest of five, and a polynomial for the rest.</summary>
internal static class ArcTangent
{
    private const double PiLow = 1.2246467991473531772e-16;

    public static double Atan(double x)
    {
        var size = High(x) & 0x7fffffff;
        if (size < 0x3fdc0000 || double.IsNaN(x))
        {
            return size is < 0x3e200000 or >= 0x7ff00000 ? x : x - (x * Series(x));
        }

        var angle = size >= 0x44100000 ? Math.PI / 2 : FromNearest(Math.Abs(x), size);
        return x < 0 ? -angle : angle;
    }

    public static double Atan2(double y, double x) => double.IsNaN(x) || double.IsNaN(y) ? x + y
        : x == 1 ? Atan(y)
        : y == 0 ? (double.IsNegative(x) ? Math.CopySign(Math.PI, y) : y)
        : x == 0 ? Math.CopySign(Math.PI / 2, y)
        : double.IsInfinity(x) ? Math.CopySign(OfInfinite(x, double.IsInfinity(y)), y)
        : double.IsInfinity(y) ? Math.CopySign(Math.PI / 2, y)
        : OfQuotient(y, x);

    private static double FromNearest(double x, int size) => size switch
    {
        < 0x3fe60000 => From(((2 * x) - 1) / (2 + x), 4.63647609000806093515e-01, 2.26987774529616870924e-17),
        < 0x3ff30000 => From((x - 1) / (x + 1), 7.85398163397448278999e-01, 3.06161699786838301793e-17),
        < 0x40038000 => From((x - 1.5) / (1 + (1.5 * x)), 9.82793723247329054082e-01, 1.39033110312309984516e-17),
        _ => From(-1 / x, 1.57079632679489655800e+00, 6.12323399573676603587e-17),
    };

    private static double From(double rest, double high, double low) => high - ((rest * Series(rest)) - low - rest);

    private static double Series(double x)
    {
        var z = x * x;
        var w = z * z;
        var even = z * (3.33333333333329318027e-01 + (w * (1.42857142725034663711e-01 + (w * (9.09088713343650656196e-02
            + (w * (6.66107313738753120669e-02 + (w * (4.97687799461593236017e-02 + (w * 1.62858201153657823623e-02))))))))));
        var odd = w * (-1.99999999998764832476e-01 + (w * (-1.11111104054623557880e-01 + (w * (-7.69187620504482999495e-02
            + (w * (-5.83357013379057348645e-02 + (w * -3.65315727442169155270e-02))))))));
        return even + odd;
    }

    private static double OfInfinite(double x, bool both) => (x > 0, both) switch
    {
        (true, true) => Math.PI / 4,
        (false, true) => 3 * (Math.PI / 4),
        (true, false) => 0,
        (false, false) => Math.PI,
    };

    private static double OfQuotient(double y, double x)
    {
        var exponents = ((High(y) & 0x7fffffff) - (High(x) & 0x7fffffff)) >> 20;
        var angle = exponents > 60 ? (Math.PI / 2) + (0.5 * PiLow)
            : x < 0 && exponents < -60 ? 0
            : Atan(Math.Abs(y / x));
        return (x > 0, y > 0) switch
        {
            (true, true) => angle,
            (true, false) => -angle,
            (false, true) => Math.PI - (angle - PiLow),
            (false, false) => angle - PiLow - Math.PI,
        };
    }
}
