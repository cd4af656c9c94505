using System.Runtime.CompilerServices;

namespace Etl.DuckDB.Csv.Tokens;

/// <summary>Where the fields and records of one block lie: every delimiter outside quotes, in order.</summary>
internal sealed unsafe class BlockTokens
{
    private int[] _starts = Allocate(1 << 14);
    private int[] _ends = Allocate(1 << 14);
    private int[] _recordEnds = Allocate(1 << 12);
    private int[] _recordLines = Allocate(1 << 12);

    /// <summary>The first byte of each field.</summary>
    public int* Starts => Pointer(_starts);

    /// <summary>The byte behind each field: a separator, a line end, or the end of the block.</summary>
    public int* Ends => Pointer(_ends);

    /// <summary>The byte behind each record.</summary>
    public int* RecordEnds => Pointer(_recordEnds);

    /// <summary>The line on which each record starts, counted from 0 at the start of the block.</summary>
    public int* RecordLines => Pointer(_recordLines);

    public int Fields { get; set; }

    public int Records { get; set; }

    public void Clear() => (Fields, Records) = (0, 0);

    /// <summary>Makes room for <paramref name="more"/> fields and as many records.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reserve(int more)
    {
        if (Fields + more >= _ends.Length || Records + more >= _recordEnds.Length)
        {
            Grow(more);
        }
    }

    public void AddField(int end) => Ends[Fields++] = end;

    public void AddRecord(int end, int line)
    {
        RecordEnds[Records] = end;
        RecordLines[Records++] = line;
    }

    private void Grow(int more)
    {
        if (Fields + more >= _ends.Length)
        {
            _ends = Larger(_ends, Fields + more);
            _starts = Allocate(_ends.Length);
        }

        if (Records + more >= _recordEnds.Length)
        {
            _recordEnds = Larger(_recordEnds, Records + more);
            _recordLines = Larger(_recordLines, Records + more);
        }
    }

    private static int[] Larger(int[] array, int needed)
    {
        var larger = Allocate(Math.Max(array.Length * 2, needed + 1));
        array.CopyTo(larger, 0);
        return larger;
    }

    private static int[] Allocate(int length) => GC.AllocateUninitializedArray<int>(length, pinned: true);

    private static int* Pointer(int[] array) => (int*)Unsafe.AsPointer(ref array[0]);
}
