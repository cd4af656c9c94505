namespace Etl.DuckDB.Csv.Gzip;

/// <summary>
/// Decodes one code of RFC 1951 by table. The first 2^<see cref="Bits"/> entries are indexed by the next bits of input;
/// codes that are longer lead on to a second table.
/// </summary>
internal sealed unsafe class HuffmanTable
{
    private const int MaxLength = 15;

    private readonly ulong[] _entries;
    private readonly ulong[] _symbols;
    private readonly int _bits;

    /// <param name="bits">Bits that the first table decides.</param>
    /// <param name="symbols">What each symbol means: an entry without lengths.</param>
    public HuffmanTable(int bits, ulong[] symbols)
    {
        (_bits, _symbols) = (bits, symbols);
        _entries = GC.AllocateArray<ulong>((1 << bits) + (symbols.Length << (MaxLength - bits)), pinned: true);
    }

    public ulong* Entries => (ulong*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _entries[0]);

    public int Bits => _bits;

    /// <summary>Builds the table; returns false when the lengths are not those of a code.</summary>
    public bool TryBuild(ReadOnlySpan<byte> lengths)
    {
        Span<int> counts = stackalloc int[MaxLength + 1];
        Span<int> next = stackalloc int[MaxLength + 1];
        counts.Clear();
        foreach (var length in lengths)
        {
            counts[length]++;
        }

        counts[0] = 0;
        if (!IsCode(counts, lengths.Length))
        {
            return false;
        }

        for (var length = 1; length < MaxLength; length++)
        {
            next[length + 1] = (next[length] + counts[length]) << 1;
        }

        _entries.AsSpan(0, 1 << _bits).Fill(Entry.Invalid);
        Fill(lengths, next);
        return true;
    }

    // As zlib has it: a code of a single symbol, or of none, may leave bits unused; no other may.
    private static bool IsCode(ReadOnlySpan<int> counts, int symbols)
    {
        int left = 1, used = 0;
        for (var length = 1; length <= MaxLength; length++)
        {
            left = (left << 1) - counts[length];
            used += counts[length];
            if (left < 0)
            {
                return false;
            }
        }

        return left == 0 || used == 0 || (used == 1 && counts[1] == 1 && symbols > 0);
    }

    private void Fill(ReadOnlySpan<byte> lengths, Span<int> next)
    {
        var free = 1 << _bits;
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            int length = lengths[symbol];
            if (length > 0)
            {
                var code = Reverse(next[length]++, length);
                if (length <= _bits)
                {
                    Repeat(0, 1 << _bits, code, length, Entry.WithLength(_symbols[symbol], length));
                }
                else
                {
                    FillLong(code, length, symbol, ref free);
                }
            }
        }
    }

    private void FillLong(int code, int length, int symbol, ref int free)
    {
        ref var link = ref _entries[code & ((1 << _bits) - 1)];
        var size = 1 << (MaxLength - _bits);
        if (link == Entry.Invalid)
        {
            link = Entry.Link(free, _bits);
            _entries.AsSpan(free, size).Fill(Entry.Invalid);
            free += size;
        }

        Repeat(Entry.Target(link), size, code >> _bits, length - _bits, Entry.WithLength(_symbols[symbol], length - _bits));
    }

    private void Repeat(int start, int size, int code, int length, ulong entry)
    {
        for (var i = code; i < size; i += 1 << length)
        {
            _entries[start + i] = entry;
        }
    }

    private static int Reverse(int code, int length)
    {
        var reversed = 0;
        for (var i = 0; i < length; i++)
        {
            reversed = (reversed << 1) | ((code >> i) & 1);
        }

        return reversed;
    }
}
