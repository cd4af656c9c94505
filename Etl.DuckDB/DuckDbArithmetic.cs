using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.DuckDB;

/// <summary>Spark's arithmetic in DuckDB, where decimals and division differ.</summary>
internal static class DuckDbArithmetic
{
    private const string DivideByZero = "error('[DIVIDE_BY_ZERO] Division by zero. Guard the divisor, for example with When(divisor != 0, ...).')";

    /// <summary>Sums and differences: decimals are widened first, because DuckDB keeps DECIMAL(18) and overflows.</summary>
    public static Translation Add(string sign) => call => call.Type is DecimalType type
        ? As(type, $"{Operand(call, 0, Exact(call, type))} {sign} {Operand(call, 1, type)}")
        : $"({call[0]} {sign} {call[1]})";

    /// <summary>Products: one operand is widened to the precision of the result.</summary>
    public static string Multiply(SqlCall call) => call.Type is DecimalType type
        ? As(type, $"{Operand(call, 0, new DecimalType(Exact(call, type).Precision, ((DecimalType)call.Arguments[0].Type).Scale))} * {call[1]}")
        : $"({call[0]} * {call[1]})";

    /// <summary>Quotients: decimals by the kernel, which rounds half up where DuckDB would give a double.</summary>
    public static string Divide(SqlCall call) => call.Type is DecimalType
        ? DivideKernel(call, call[0], call.Arguments[0].Type, call[1], call.Arguments[1].Type)
        : $"CASE WHEN {call[0]} IS NOT NULL AND {call[1]} = 0 THEN {DivideByZero} ELSE {call[0]} / {call[1]} END";

    /// <summary>The call of the decimal division.</summary>
    public static string DivideKernel(SqlCall call, string left, DataType leftType, string right, DataType rightType) =>
        $"{call.Context.Kernel("divide", [leftType, rightType], call.Type)}({left}, {right})";

    /// <summary>Remainders.</summary>
    public static string Remainder(SqlCall call) => call.Type is IntegralType
        ? $"CASE WHEN {call[0]} IS NOT NULL AND {call[1]} = 0 THEN {DivideByZero} ELSE {call[0]} % {call[1]} END"
        : throw Refused($"'%' on '{call.Type}'", "Use whole numbers.");

    /// <summary>Rounding, halves away from zero in both engines for exact numbers.</summary>
    public static string Round(SqlCall call)
    {
        var places = (int)((Literal)call.Arguments[1]).Value!;
        return (call.Arguments[0].Type, call.Type) switch
        {
            (DecimalType from, DecimalType to) => As(to, string.Create(
                CultureInfo.InvariantCulture, $"round({Operand(call, 0, DecimalRules.Bounded(from.Precision + 1, from.Scale))}, {places})")),
            (IntegralType, _) when places >= 0 => call[0],
            _ => throw Refused($"'round' of '{call.Type}' to {places} places", "Cast to a decimal first."),
        };
    }

    // Beyond 38 digits Spark gives up decimals by a rule of its own.
    private static DecimalType Exact(SqlCall call, DecimalType type)
    {
        var (left, right) = ((DecimalType)call.Arguments[0].Type, (DecimalType)call.Arguments[1].Type);
        var scale = call.Function == "*" ? left.Scale + right.Scale : Math.Max(left.Scale, right.Scale);
        return type.Scale == scale
            ? type
            : throw Refused($"'{call.Function}' of '{left}' and '{right}'", "The result needs more than 38 digits: cast the operands to fewer.");
    }

    private static string Operand(SqlCall call, int index, DecimalType type) =>
        call.Arguments[index].Type == type ? call[index] : As(type, call[index]);

    private static string As(DecimalType type, string value) => $"CAST({value} AS {DuckDbTypes.Name(type)})";

    private static UnsupportedOperationException Refused(string operation, string advice) =>
        new(DuckDbEngine.EngineName, operation, advice);
}
