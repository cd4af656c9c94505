namespace Etl.Testing;

/// <summary>How two tables are compared. Immutable: every method returns other options.</summary>
/// <remarks>
/// Unless told otherwise, the schema must be equal, rows may come in any order, a frame may not be empty, <c>double</c> and <c>float</c> may differ by a
/// billionth of their value, and everything else must be equal. NaN equals NaN, 0.0 equals -0.0, null equals null.
/// </remarks>
public sealed record TableOptions
{
    internal bool OrdersRows { get; private init; }

    internal bool OrdersColumns { get; private init; } = true;

    internal bool ComparesNullability { get; private init; } = true;

    internal bool AcceptsEmpty { get; private init; }

    internal double Tolerance { get; private init; } = 1e-9;

    internal int ShownDifferences { get; private init; } = 10;

    /// <summary>The rows must come in the same order. For frames that end in <c>OrderBy</c>: others promise no order.</summary>
    public TableOptions InOrder() => this with { OrdersRows = true };

    /// <summary>The columns may come in any order; they are found by name.</summary>
    public TableOptions IgnoringColumnOrder() => this with { OrdersColumns = false };

    /// <summary>A column that may be null equals one that may not.</summary>
    public TableOptions IgnoringNullability() => this with { ComparesNullability = false };

    /// <summary>Two tables without rows are equal. Otherwise they are refused, because such a test often compares nothing by mistake.</summary>
    public TableOptions AllowingEmpty() => this with { AcceptsEmpty = true };

    /// <summary>How far <c>double</c> and <c>float</c> values may differ.</summary>
    /// <param name="relative">The difference as a part of the larger value; 0 demands equality.</param>
    public TableOptions WithTolerance(double relative)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(relative);
        return this with { Tolerance = relative };
    }

    /// <summary>How many differing rows a failure shows.</summary>
    /// <param name="count">At least 1; 10 unless told otherwise.</param>
    public TableOptions Showing(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return this with { ShownDifferences = count };
    }
}
