using Etl.DuckDB.Kernels.Numbers.Fdlibm;
using static Etl.DuckDB.Kernels.KernelDefinition;
using static Etl.DuckDB.Kernels.RowKernel;

namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>The kernels on numbers.</summary>
internal static class NumberKernels
{
    public static IReadOnlyDictionary<string, KernelDefinition> All { get; } = new Dictionary<string, KernelDefinition>
    {
        ["round"] = new(Rounding.Round),
        ["bround"] = new(Rounding.Bround),
        ["ceil"] = Of((double x) => RealFunctions.Saturated(Math.Ceiling(x))),
        ["floor"] = Of((double x) => RealFunctions.Saturated(Math.Floor(x))),
        ["ceil_at"] = new(Rounding.Ceil),
        ["floor_at"] = new(Rounding.Floor),
        ["cot"] = Of((double x) => 1 / Math.Tan(x)),
        ["csc"] = Of((double x) => 1 / Math.Sin(x)),
        ["sec"] = Of((double x) => 1 / Math.Cos(x)),
        ["bit_get"] = new(Bits.Get),
        ["div"] = new(Quotient.Create),
        ["percentile"] = WithNulls(Percentile.Of),
        ["percentile_approx"] = new(ApproximatePercentile.Create, SeesNulls: true),
        ["sqrt"] = Of<double, double>(Math.Sqrt),
        ["cbrt"] = Of<double, double>(Roots.Cbrt),
        ["exp"] = Of<double, double>(Exponential.Exp),
        ["expm1"] = Of<double, double>(ExponentialMinusOne.Expm1),
        ["ln"] = Of<double, double?>(RealFunctions.Ln),
        ["log10"] = Of<double, double?>(RealFunctions.Log10),
        ["log2"] = Of<double, double?>(RealFunctions.Log2),
        ["log1p"] = Of<double, double?>(RealFunctions.Log1p),
        ["log"] = Of<double, double, double?>(RealFunctions.Log),
        ["signum"] = Of<double, double>(RealFunctions.Signum),
        ["rint"] = Of<double, double>(RealFunctions.Rint),
        ["sin"] = Of<double, double>(Math.Sin),
        ["cos"] = Of<double, double>(Math.Cos),
        ["tan"] = Of<double, double>(Math.Tan),
        ["asin"] = Of<double, double>(ArcSine.Asin),
        ["acos"] = Of<double, double>(ArcSine.Acos),
        ["atan"] = Of<double, double>(ArcTangent.Atan),
        ["sinh"] = Of<double, double>(Hyperbolic.Sinh),
        ["cosh"] = Of<double, double>(Hyperbolic.Cosh),
        ["tanh"] = Of<double, double>(Hyperbolic.Tanh),
        ["asinh"] = Of<double, double>(RealFunctions.Asinh),
        ["acosh"] = Of<double, double>(RealFunctions.Acosh),
        ["atanh"] = Of<double, double>(RealFunctions.Atanh),
        ["degrees"] = Of((double x) => x * (180 / Math.PI)),
        ["radians"] = Of((double x) => x * (Math.PI / 180)),
        ["pow"] = Of<double, double, double>(Power.Pow),
        ["atan2"] = Of<double, double, double>(RealFunctions.Atan2),
        ["hypot"] = Of<double, double, double>(Roots.Hypot),
        ["factorial"] = Of<int, long?>(RealFunctions.Factorial),
        ["width_bucket"] = Of<double, double, double, long, long?>(RealFunctions.Bucket),
        ["try_add"] = new(TryArithmetic.Add),
        ["try_subtract"] = new(TryArithmetic.Subtract),
        ["try_multiply"] = new(TryArithmetic.Multiply),
        ["try_divide"] = new(TryArithmetic.Divide),
        ["pmod"] = new(PositiveRemainder.Create),
        ["shiftleft"] = new(ShiftLeft.Create),
        ["shiftright"] = new(Bits.Right),
        ["shiftrightunsigned"] = new(Bits.RightUnsigned),
        ["hash"] = new(kernel => new Murmur3().Create(kernel, 42), SeesNulls: true),
        ["xxhash64"] = new(kernel => new XxHash64().Create(kernel, 42), SeesNulls: true),
        ["format_number"] = OfValues(values => GroupedNumber.Format(values[0]!, (int)values[1]!)),
    };
}
