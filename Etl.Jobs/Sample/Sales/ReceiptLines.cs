namespace Etl.Jobs.Sample.Sales;

/// <summary>The lines of one receipt, in place.</summary>
internal readonly ref struct ReceiptLines(SalesLine[] lines, ReadOnlySpan<int> order)
{
    private readonly ReadOnlySpan<int> _order = order;

    public int Count => _order.Length;

    public SalesLine this[int index] => lines[_order[index]];
}
