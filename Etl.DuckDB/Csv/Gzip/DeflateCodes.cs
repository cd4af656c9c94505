namespace Etl.DuckDB.Csv.Gzip;

/// <summary>The two codes of a block: literals with lengths, and distances.</summary>
internal sealed unsafe class DeflateCodes
{
    public const int LiteralBits = 11;
    public const int DistanceBits = 9;
    public const int EndOfBlock = 256;

    private static readonly ulong[] LiteralSymbols = CreateLiterals();
    private static readonly ulong[] DistanceSymbols = CreateDistances();
    private static readonly byte[] FixedLengths = CreateFixed();

    public HuffmanTable Literals { get; } = new(LiteralBits, LiteralSymbols);

    public HuffmanTable Distances { get; } = new(DistanceBits, DistanceSymbols);

    public bool TryBuild(ReadOnlySpan<byte> literals, ReadOnlySpan<byte> distances)
    {
        if (literals[EndOfBlock] == 0 || !Literals.TryBuild(literals) || !Distances.TryBuild(distances))
        {
            return false;
        }

        JoinLiterals();
        return true;
    }

    public void BuildFixed()
    {
        Span<byte> distances = stackalloc byte[32];
        distances.Fill(5);
        TryBuild(FixedLengths, distances);
    }

    // Text has short codes: most entries then hold two or three symbols. Downwards, because what follows a symbol stands at a lower index.
    private void JoinLiterals()
    {
        var entries = Literals.Entries;
        for (var index = (1 << LiteralBits) - 1; index >= 0; index--)
        {
            var entry = entries[index];
            while (Entry.CanFollow(entry))
            {
                var next = entries[index >> Entry.CodeLength(entry)];
                if ((next & Entry.Exceptional) != 0 || Entry.CodeLength(entry) + Entry.CodeLength(next) > LiteralBits)
                {
                    break;
                }

                entry = Entry.Join(entry, next);
            }

            entries[index] = entry;
        }
    }

    private static ulong[] CreateLiterals()
    {
        var symbols = new ulong[288];
        for (var symbol = 0; symbol < EndOfBlock; symbol++)
        {
            symbols[symbol] = Entry.Literal(symbol);
        }

        symbols[EndOfBlock] = Entry.EndOfBlock;
        for (int symbol = 257, length = 3; symbol < 285; symbol++)
        {
            var extra = symbol < 265 ? 0 : (symbol - 261) / 4;
            symbols[symbol] = Entry.Length(length, extra);
            length += 1 << extra;
        }

        symbols[285] = Entry.Length(258, 0);
        symbols[286] = symbols[287] = Entry.Invalid;
        return symbols;
    }

    private static ulong[] CreateDistances()
    {
        var symbols = new ulong[32];
        for (int symbol = 0, distance = 1; symbol < 30; symbol++)
        {
            var extra = symbol < 4 ? 0 : (symbol - 2) / 2;
            symbols[symbol] = Entry.Distance(distance, extra);
            distance += 1 << extra;
        }

        symbols[30] = symbols[31] = Entry.Invalid;
        return symbols;
    }

    private static byte[] CreateFixed()
    {
        var lengths = new byte[288];
        lengths.AsSpan(0, 144).Fill(8);
        lengths.AsSpan(144, 112).Fill(9);
        lengths.AsSpan(256, 24).Fill(7);
        lengths.AsSpan(280).Fill(8);
        return lengths;
    }
}
