using Etl.Jobs.Sample.Chance;

namespace Etl.Jobs.Sample.Sales;

/// <summary>Distributes the lines of a store's day over receipts, no product twice on one receipt.</summary>
internal sealed class Checkout
{
    private const int LinesPerReceipt = 5;

    private SalesLine[] _lines = new SalesLine[256];
    private int[] _receipts = new int[256];
    private int[] _order = new int[256];
    private int[] _starts = new int[256];
    private int _mostOfOneProduct;
    private int _runStart;

    /// <summary>Lines of the day so far.</summary>
    public int Count { get; private set; }

    /// <summary>Receipts after <see cref="Arrange"/>, some of them perhaps empty.</summary>
    public int Receipts { get; private set; }

    /// <summary>Starts a new day.</summary>
    public void Clear() => (Count, _runStart, _mostOfOneProduct) = (0, 0, 0);

    /// <summary>Adds a line; the lines of a product come one after the other.</summary>
    public void Add(SalesLine line)
    {
        if (Count == _lines.Length)
        {
            Array.Resize(ref _lines, 2 * Count);
        }
        if (Count == 0 || _lines[Count - 1].Product != line.Product)
        {
            _runStart = Count;
        }
        _lines[Count++] = line;
        _mostOfOneProduct = Math.Max(_mostOfOneProduct, Count - _runStart);
    }

    /// <summary>Makes the receipts.</summary>
    public void Arrange(RandomStream random)
    {
        Receipts = Math.Max(_mostOfOneProduct, (Count + LinesPerReceipt - 1) / LinesPerReceipt);
        EnsureRoom(ref _receipts, Count);
        EnsureRoom(ref _order, Count);
        EnsureRoom(ref _starts, Receipts + 1);
        for (var from = 0; from < Count;)
        {
            from = SpreadRun(from, random);
        }
        SortByReceipt();
    }

    /// <summary>The lines of one receipt.</summary>
    public ReceiptLines Lines(int receipt) => new(_lines, _order.AsSpan(_starts[receipt].._starts[receipt + 1]));

    private static void EnsureRoom(ref int[] array, int size)
    {
        if (array.Length < size)
        {
            array = new int[2 * size];
        }
    }

    // Equal distances, as there are at least as many receipts as lines of one product, keep these on different receipts.
    private int SpreadRun(int from, RandomStream random)
    {
        var to = from + 1;
        while (to < Count && _lines[to].Product == _lines[from].Product)
        {
            to++;
        }
        var start = random.Below(Receipts);
        for (var line = from; line < to; line++)
        {
            _receipts[line] = (int)((start + ((long)(line - from) * Receipts / (to - from))) % Receipts);
        }
        return to;
    }

    private void SortByReceipt()
    {
        var ends = _starts.AsSpan(0, Receipts + 1);
        ends.Clear();
        for (var line = 0; line < Count; line++)
        {
            ends[_receipts[line]]++;
        }
        for (var receipt = 1; receipt <= Receipts; receipt++)
        {
            ends[receipt] += ends[receipt - 1];
        }
        // Filled from the back, every end becomes the start of its receipt.
        for (var line = Count - 1; line >= 0; line--)
        {
            _order[--ends[_receipts[line]]] = line;
        }
    }
}
