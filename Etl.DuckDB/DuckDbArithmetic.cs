using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Functions;

namespace Etl.DuckDB;

/// <summary>Spark's arithmetic in DuckDB, where decimals and division differ.</summary>
internal static class DuckDbArithmetic
{
    public const string DivideByZero = "error('[DIVIDE_BY_ZERO] Division by zero. Guard the divisor, for example with When(divisor != 0, ...).')";

    /// <summary>Sums and differences: decimals are widened first, because DuckDB keeps DECIMAL(18) and overflows.</summary>
    public static Translation Add(string sign, string kernel) => call => call.Type switch
    {
        DecimalType type when IsExact(call, type) => As(type, $"{Operand(call, 0, type)} {sign} {Operand(call, 1, type)}"),
        DecimalType => Kernel(call, kernel),
        _ => Native(call, sign, kernel),
    };

    /// <summary>Products: one operand is widened to the precision of the result.</summary>
    public static string Multiply(SqlCall call) => call.Type switch
    {
        DecimalType type when IsExact(call, type) =>
            As(type, $"{Operand(call, 0, new DecimalType(type.Precision, ((DecimalType)call.Arguments[0].Type).Scale))} * {call[1]}"),
        DecimalType => Kernel(call, "multiply"),
        _ => Native(call, "*", "multiply"),
    };

    /// <summary>Quotients: decimals by the kernel, which rounds half up where DuckDB would give a double.</summary>
    public static string Divide(SqlCall call) => call.Type is DecimalType
        ? Kernel(call, "divide")
        : $"CASE WHEN {ZeroDivisor(call)} ELSE {call[0]} / {call[1]} END";

    /// <summary>The call of the decimal division.</summary>
    public static string DivideKernel(SqlCall call, string left, DataType leftType, string right, DataType rightType) =>
        $"{call.Context.Kernel("divide", [leftType, rightType], call.Type)}({left}, {right})";

    /// <summary>Remainders, with the sign of the dividend. DuckDB gives null or NaN for a divisor of zero.</summary>
    public static string Remainder(SqlCall call) => call.Type switch
    {
        DecimalType => Kernel(call, "remainder"),
        // The smallest number has no quotient by -1.
        IntegralType => $"CASE WHEN {ZeroDivisor(call)} WHEN {call[1]} = -1 THEN {call[0]} - {call[0]} ELSE {call[0]} % {call[1]} END",
        _ => $"CASE WHEN {ZeroDivisor(call)} ELSE {call[0]} % {call[1]} END",
    };

    /// <summary>Rounding, halves away from zero in both engines for exact numbers.</summary>
    public static string Round(SqlCall call)
    {
        var places = (int)((Literal)call.Arguments[1]).Value!;
        return (call.Arguments[0].Type, call.Type) switch
        {
            (DecimalType from, DecimalType to) when RoundDecimal(call, from, places) is { } text => As(to, text),
            (IntegralType, _) when places >= 0 => call[0],
            _ => KernelCall.Kernel(call),
        };
    }

    /// <summary>A sum of decimals in its type. DuckDB's sum knows no bound below 128 bits, and a cast to DECIMAL(38) checks nothing.</summary>
    public static string BoundedSum(SqlCall call, string sum, DecimalType type) => type.Precision == DecimalType.MaxPrecision
        ? $"{call.Context.Kernel("bounded_sum", [type], type)}({sum})"
        : As(type, sum);

    // DuckDB makes x = 12 of x - 2 = 10, and computes constants of a product beforehand: that loses overflows and finds others. It does so for the signs only.
    private static string Native(SqlCall call, string sign, string function) => call.Type is IntegralType && call.Arguments.Any(argument => !argument.HasColumn)
        ? $"{function}({call.List})"
        : $"({call[0]} {sign} {call[1]})";

    // One digit more makes room for 9.9 -> 10. Beyond the digits of its type DuckDB's round() is 0, for null too.
    private static string? RoundDecimal(SqlCall call, DecimalType from, int places)
    {
        var wide = DecimalRules.Bounded(from.Precision + 1, from.Scale);
        return wide.Precision > from.Precision && places > from.Scale - wide.Precision
            ? string.Create(CultureInfo.InvariantCulture, $"round({Operand(call, 0, wide)}, {places})")
            : null;
    }

    // Up to 38 digits the result is exact; beyond them Spark gives up decimals by a rule of its own.
    private static bool IsExact(SqlCall call, DecimalType type)
    {
        var (left, right) = ((DecimalType)call.Arguments[0].Type, (DecimalType)call.Arguments[1].Type);
        var digits = call.Function == "*"
            ? left.Precision + right.Precision + 1
            : Math.Max(left.Precision - left.Scale, right.Precision - right.Scale) + Math.Max(left.Scale, right.Scale) + 1;
        return digits <= DecimalType.MaxPrecision && type.Precision == digits;
    }

    private static string Kernel(SqlCall call, string kernel) =>
        $"{call.Context.Kernel(kernel, [.. call.Arguments.Select(argument => argument.Type)], call.Type)}({call.List})";

    private static string ZeroDivisor(SqlCall call) => $"{call[0]} IS NOT NULL AND {call[1]} = 0 THEN {DivideByZero}";

    private static string Operand(SqlCall call, int index, DecimalType type) =>
        call.Arguments[index].Type == type ? call[index] : As(type, call[index]);

    private static string As(DecimalType type, string value) => $"CAST({value} AS {DuckDbTypes.Name(type)})";
}
