using Etl.DataFrames;

namespace Etl.Golden.Trees;

/// <summary>The golden operators in this library's API.</summary>
internal static class OperatorTable
{
    private static readonly Dictionary<string, Func<Column, Column, Column>> Binary = new()
    {
        ["+"] = (l, r) => l + r,
        ["-"] = (l, r) => l - r,
        ["*"] = (l, r) => l * r,
        ["/"] = (l, r) => l / r,
        ["%"] = (l, r) => l % r,
        ["=="] = (l, r) => l == r,
        ["!="] = (l, r) => l != r,
        ["<"] = (l, r) => l < r,
        ["<="] = (l, r) => l <= r,
        [">"] = (l, r) => l > r,
        [">="] = (l, r) => l >= r,
        ["&"] = (l, r) => l.BitwiseAND(r),
        ["|"] = (l, r) => l.BitwiseOR(r),
        ["^"] = (l, r) => l.BitwiseXOR(r),
        ["&&"] = (l, r) => l & r,
        ["||"] = (l, r) => l | r,
    };

    /// <exception cref="MissingException">The API has no such operator.</exception>
    public static Column Call(string sign, Column[] arguments) => (sign, arguments) switch
    {
        ("-", [var value]) => -value,
        ("!", [var value]) => !value,
        (_, [var left, var right]) when Binary.TryGetValue(sign, out var build) => build(left, right),
        _ => throw new MissingException($"operator '{sign}' of {arguments.Length} operands"),
    };
}
