namespace Etl.DuckDB.Kernels.Collections;

/// <summary>Equality as Java's objects have it: zero and negative zero are two numbers, where <see cref="ValueOrder"/> has one. Inside arrays and structs they are one.</summary>
internal sealed class JavaEquality : IEqualityComparer<object?>
{
    public static JavaEquality Instance { get; } = new();

    private static readonly IEqualityComparer<object?> Order = ValueOrder.Instance;

    public new bool Equals(object? x, object? y) => Order.Equals(x, y) && IsNegativeZero(x) == IsNegativeZero(y);

    public int GetHashCode(object? obj) => Order.GetHashCode(obj!);

    private static bool IsNegativeZero(object? value) => value switch
    {
        double number => number == 0 && double.IsNegative(number),
        float number => number == 0 && float.IsNegative(number),
        _ => false,
    };
}
