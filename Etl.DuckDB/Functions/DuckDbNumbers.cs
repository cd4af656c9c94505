using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Sql.Translate;

namespace Etl.DuckDB.Functions;

/// <summary>Operators and functions on numbers.</summary>
internal static class DuckDbNumbers
{
    public static IReadOnlyDictionary<string, Translation> All { get; } = new Dictionary<string, Translation>(KernelCall.All(
        "sqrt", "cbrt", "exp", "expm1", "ln", "log10", "log2", "log1p", "log", "signum", "rint", "sin", "cos", "tan", "asin", "acos", "atan", "sinh",
        "cosh", "tanh", "cot", "csc", "sec", "bit_get", "div", "asinh", "acosh", "atanh", "degrees", "radians", "pow", "atan2", "hypot", "factorial", "width_bucket", "pmod", "shiftleft", "shiftright",
        "shiftrightunsigned", "try_add", "try_subtract", "try_multiply", "try_divide"))
    {
        ["+"] = Guarded.ByLeft(DuckDbArithmetic.Add("+", "add")),
        ["-"] = Guarded.ByLeft(DuckDbArithmetic.Add("-", "subtract")),
        ["*"] = Guarded.ByLeft(DuckDbArithmetic.Multiply),
        ["/"] = Guarded.ByRight(DuckDbArithmetic.Divide),
        ["%"] = Guarded.ByRight(DuckDbArithmetic.Remainder),
        ["negative"] = Template("(-{0})"),
        ["abs"] = Function("abs"),
        ["round"] = DuckDbArithmetic.Round,
        ["ceil"] = Whole,
        ["floor"] = Whole,
        ["&"] = Template("({0} & {1})"),
        ["|"] = Template("({0} | {1})"),
        ["^"] = Function("xor"),
        ["bround"] = call => call.Type is IntegralType && call.Arguments[1] is Literal { Value: int and >= 0 } ? call[0] : KernelCall.Kernel(call),
        ["bitwise_not"] = Template("(~{0})"),
        ["bit_count"] = Typed(Template("bit_count(CAST({0} AS BIGINT))"), DuckDbTypes.Name),
    };

    private static string Whole(SqlCall call) => call.Texts.Count == 2 ? KernelCall.Named($"{call.Function}_at")(call) : call.Arguments[0].Type switch
    {
        DoubleType => KernelCall.Kernel(call),
        DecimalType => Typed(Function(call.Function), DuckDbTypes.Name)(call),
        _ => call[0],
    };
}
