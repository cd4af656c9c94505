namespace Etl.Differential.Shapes;

/// <summary>The functions whose last digit is the mathematical library's: Java's and .NET's differ in it, and Java's own two do.</summary>
internal static class RealShapes
{
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>
    {
        "exp", "expm1", "cbrt", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "degrees", "radians", "ln", "log10", "log2", "log1p", "log",
        "pow", "atan2", "hypot",
    };
}
