using System.Data.SqlTypes;
using System.Linq.Expressions;
using System.Numerics;
using System.Runtime.InteropServices;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Records;

/// <summary>Single values of rows as the other .NET types that programs have for them.</summary>
internal static class Conversions
{
    /// <summary>The expression of a value as another type; null when there is no such conversion.</summary>
    public static Expression? Of(Expression value, Type from, Place to) => (from, to.Bare) switch
    {
        var (_, bare) when bare.IsAssignableFrom(from) => Expression.Convert(value, bare),
        var (_, bare) when ClrTypes.Widens(from, bare) => Expression.Convert(Expression.Convert(value, from), bare),
        var (_, bare) when from == typeof(SqlDecimal) && bare == typeof(decimal) => Call(nameof(Decimal), value, from, to),
        var (_, bare) when from == typeof(decimal) && bare == typeof(SqlDecimal) => New(value, from, bare),
        var (_, bare) when from == typeof(string) && bare == typeof(Guid) => Call(nameof(Guid), value, from, to),
        var (_, bare) when from == typeof(string) && bare == typeof(char) => Call(nameof(Char), value, from, to),
        var (_, bare) when from == typeof(string) && bare.IsEnum =>
            Expression.Call(typeof(Conversions), nameof(Enum), [bare], Expression.Convert(value, from), Expression.Constant(to.Path)),
        var (_, bare) when from == typeof(DateOnly) && bare == typeof(Date) => New(value, from, bare),
        var (_, bare) when from == typeof(DateTime) && bare == typeof(Timestamp) => New(value, from, bare),
        var (_, bare) when from == typeof(DateTime) && bare == typeof(DateTimeOffset) => New(value, from, bare),
        _ => null,
    };

    /// <summary>A value of a record as rows hold it.</summary>
    /// <exception cref="AnalysisException">The value of an enum has no name.</exception>
    public static object ForRow(object value, Place from) => value switch
    {
        char or System.Guid => value.ToString()!,
        DateTimeOffset time => time.UtcDateTime,
        System.Enum when value.ToString() is { } name => IsName(name)
            ? name
            : throw new AnalysisException($"'{from.Path}' is '{name}', which is no name of '{TypeText.Of(value.GetType())}': {string.Join(", ", System.Enum.GetNames(value.GetType()))}."),
        _ => value,
    };

    private static NewExpression New(Expression value, Type from, Type to) => Expression.New(to.GetConstructor([from])!, Expression.Convert(value, from));

    private static MethodCallExpression Call(string name, Expression value, Type from, Place to) =>
        Expression.Call(typeof(Conversions), name, [], Expression.Convert(value, from), Expression.Constant(to.Path));

    // SqlDecimal's own conversion refuses numbers whose zeros at the end do not fit.
    private static decimal Decimal(SqlDecimal number, string path)
    {
        var (digits, scale) = (new BigInteger(MemoryMarshal.AsBytes(number.Data.AsSpan()), isUnsigned: true), (int)number.Scale);
        while ((scale > 28 || digits.GetBitLength() > 96) && scale > 0 && BigInteger.DivRem(digits, 10) is { Remainder.IsZero: true } shorter)
        {
            (digits, scale) = (shorter.Quotient, scale - 1);
        }

        return scale <= 28 && digits.GetBitLength() <= 96
            ? new decimal(Part(digits, 0), Part(digits, 1), Part(digits, 2), !number.IsPositive, (byte)scale)
            : throw new InvalidCastException($"'{path}' is '{number}' in a row, which has more digits than a decimal holds. Declare it as 'SqlDecimal', or round the column.");
    }

    private static int Part(BigInteger digits, int index) => unchecked((int)(uint)((digits >> (32 * index)) & uint.MaxValue));

    private static Guid Guid(string text, string path) => System.Guid.TryParse(text, out var guid)
        ? guid
        : throw new InvalidCastException($"'{path}' is '{text}' in a row, which is no Guid. Declare it as 'string'.");

    private static char Char(string text, string path) => text.Length == 1
        ? text[0]
        : throw new InvalidCastException($"'{path}' is '{text}' in a row, which is not one char. Declare it as 'string'.");

    private static T Enum<T>(string text, string path)
        where T : struct, Enum => IsName(text) && System.Enum.TryParse<T>(text, out var value)
        ? value
        : throw new InvalidCastException($"'{path}' is '{text}' in a row, which is no name of '{typeof(T).Name}': {string.Join(", ", System.Enum.GetNames<T>())}.");

    // .NET takes numbers for enums too, and writes them where a value has no name.
    private static bool IsName(string text) => text is [not (>= '0' and <= '9' or '-' or '+' or ' '), ..];
}
