namespace Etl.DuckDB.Csv.Gzip;

/// <summary>Reads the code lengths at the start of a dynamic block: RFC 1951, section 3.2.7.</summary>
internal sealed class CodeLengths
{
    private const int CopyLast = 16;
    private const int FewZeros = 17;
    private const int LengthBits = 7;

    private static readonly ulong[] Symbols = [.. Enumerable.Range(0, 19).Select(symbol => (ulong)symbol)];
    private readonly HuffmanTable _table = new(LengthBits, Symbols);
    private readonly byte[] _lengths = new byte[288 + 32];

    private static ReadOnlySpan<byte> Order => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>Reads both codes of a block and returns false when they are not codes.</summary>
    public bool TryRead(StoredInput input, ref BitReader bits, DeflateCodes codes)
    {
        bits.Refill();
        var literals = (int)bits.Take(5) + 257;
        var distances = (int)bits.Take(5) + 1;
        var lengths = (int)bits.Take(4) + 4;
        return literals <= 286 && distances <= 30
            && TryReadTable(ref bits, lengths)
            && TryReadLengths(input, ref bits, _lengths.AsSpan(0, literals + distances))
            && codes.TryBuild(_lengths.AsSpan(0, literals), _lengths.AsSpan(literals, distances));
    }

    private bool TryReadTable(ref BitReader bits, int count)
    {
        Span<byte> lengths = stackalloc byte[19];
        lengths.Clear();
        for (var i = 0; i < count; i++)
        {
            bits.Refill();
            lengths[Order[i]] = (byte)bits.Take(3);
        }

        return _table.TryBuild(lengths);
    }

    private unsafe bool TryReadLengths(StoredInput input, ref BitReader bits, Span<byte> lengths)
    {
        for (var done = 0; done < lengths.Length;)
        {
            if (bits.Position(input) > input.Limit)
            {
                return false;
            }

            bits.Refill();
            var entry = _table.Entries[bits.Bits & ((1 << LengthBits) - 1)];
            bits.Skip(Entry.Used(entry));
            var symbol = (int)Entry.Low(entry);
            if ((entry & Entry.Exceptional) != 0 || (symbol == CopyLast && done == 0))
            {
                return false;
            }

            var value = symbol < CopyLast ? (byte)symbol : symbol == CopyLast ? lengths[done - 1] : (byte)0;
            var count = symbol < CopyLast ? 1
                : symbol == CopyLast ? 3 + bits.Take(2)
                : symbol == FewZeros ? 3 + bits.Take(3)
                : 11 + bits.Take(7);
            if (count > lengths.Length - done)
            {
                return false;
            }

            lengths.Slice(done, (int)count).Fill(value);
            done += (int)count;
        }

        return true;
    }
}
