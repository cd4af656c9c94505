using System.Runtime.CompilerServices;
using Etl.DataFrames;

namespace Etl.DuckDB.Csv.Gzip;

/// <summary>Decompresses one deflate stream (RFC 1951) into a buffer that it can look back in.</summary>
internal sealed unsafe class Inflater(StoredInput input)
{
    /// <summary>Room that must be left behind the end of the output: the longest step, and what copies write too much.</summary>
    public const int Slack = 258 + Entry.MaxLiterals + MatchCopy.Slack;

    private readonly DeflateCodes _codes = new();
    private readonly CodeLengths _lengths = new();
    private BitReader _bits;
    private State _state;
    private bool _last;
    private int _stored;

    private enum State
    {
        Header,
        Stored,
        Coded,
        Done,
    }

    /// <summary>Starts a stream at the input's position.</summary>
    public void Begin()
    {
        (_state, _last) = (State.Header, false);
        _bits = default;
    }

    /// <summary>Decompresses until <paramref name="next"/> reaches <paramref name="limit"/> or the stream ends.</summary>
    /// <param name="first">The oldest byte that may be looked back at.</param>
    /// <param name="next">Where the next byte goes; moved on.</param>
    /// <param name="limit">Where to stop; <see cref="Slack"/> bytes behind it may be written.</param>
    /// <returns>Whether the stream has ended; the input then stands behind it.</returns>
    public bool Inflate(byte* first, ref byte* next, byte* limit)
    {
        while (_state != State.Done && next < limit)
        {
            Refill();
            switch (_state)
            {
                case State.Header:
                    ReadHeader();
                    break;
                case State.Stored:
                    CopyStored(ref next, limit);
                    break;
                default:
                    Decode(first, ref next, limit);
                    break;
            }

            input.Position = _bits.Position(input);
            input.RequireWithin();
        }

        return _state == State.Done;
    }

    private void Refill()
    {
        var before = _bits;
        input.Need();
        _bits.Next = input.Bytes + input.Position + (before.Count >> 3);
    }

    private void ReadHeader()
    {
        if (_last)
        {
            _state = State.Done;
            return;
        }

        _bits.Refill();
        _last = _bits.Take(1) == 1;
        switch (_bits.Take(2))
        {
            case 0:
                BeginStored();
                break;
            case 1:
                _codes.BuildFixed();
                _state = State.Coded;
                break;
            case 2 when _lengths.TryRead(input, ref _bits, _codes):
                _state = State.Coded;
                break;
            default:
                throw Damaged(_bits, "a block has no valid code");
        }
    }

    private void BeginStored()
    {
        _bits.Skip(_bits.Count & 7);
        _bits.Refill();
        var length = _bits.Take(16);
        if ((length ^ _bits.Take(16)) != 0xFFFF)
        {
            throw Damaged(_bits, "a stored block contradicts its length");
        }

        (_stored, _state) = ((int)length, State.Stored);
    }

    private void CopyStored(ref byte* next, byte* limit)
    {
        input.Position = _bits.Position(input);
        var count = (int)Math.Min(Math.Min(_stored, limit - next), input.Rest.Length);
        if (count == 0 && _stored > 0)
        {
            throw input.CutShort();
        }

        input.Rest[..count].CopyTo(new Span<byte>(next, count));
        next += count;
        _stored -= count;
        input.Position += count;
        _bits = BitReader.At(input);
        _state = _stored == 0 ? State.Header : State.Stored;
    }

    private void Decode(byte* first, ref byte* next, byte* limit)
    {
        var bits = _bits;
        var to = next;
        var inputLimit = input.Bytes + input.Limit;
        ulong* literals = _codes.Literals.Entries, distances = _codes.Distances.Entries;
        while (to < limit && bits.Next < inputLimit)
        {
            bits.Refill();
            var entry = literals[bits.Bits & ((1 << DeflateCodes.LiteralBits) - 1)];
            if ((entry & Entry.Exceptional) != 0)
            {
                entry = Resolve(literals, entry, ref bits, DeflateCodes.LiteralBits);
                if (entry == Entry.EndOfBlock)
                {
                    _state = State.Header;
                    break;
                }
            }

            Unsafe.WriteUnaligned(to, Entry.Low(entry));
            to += Entry.Literals(entry);
            var before = bits.Bits;
            bits.Skip(Entry.Used(entry));
            if ((entry & Entry.IsLength) == 0)
            {
                continue;
            }

            var length = Entry.LengthFrom(entry, before);
            entry = distances[bits.Bits & ((1 << DeflateCodes.DistanceBits) - 1)];
            if ((entry & Entry.Exceptional) != 0)
            {
                entry = Resolve(distances, entry, ref bits, DeflateCodes.DistanceBits);
            }

            var distance = Entry.DistanceFrom(entry, bits.Bits);
            bits.Skip(Entry.Used(entry));
            if (distance > to - first)
            {
                throw Damaged(bits, "a distance reaches before the start");
            }

            MatchCopy.Copy(to, distance, length);
            to += length;
        }

        _bits = bits;
        next = to;
    }

    // Follows a link; returns EndOfBlock, its bits used, or an entry whose bits are still to be used.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong Resolve(ulong* table, ulong entry, ref BitReader bits, int tableBits)
    {
        if ((entry & Entry.IsLink) != 0)
        {
            bits.Skip(tableBits);
            entry = table[Entry.Target(entry) + (int)(bits.Bits & ((1UL << (15 - tableBits)) - 1))];
        }

        if ((entry & Entry.Invalid) != 0)
        {
            throw Damaged(bits, "bits that are no code");
        }

        if ((entry & Entry.EndOfBlock) == 0)
        {
            return entry;
        }

        bits.Skip(Entry.Used(entry));
        return Entry.EndOfBlock;
    }

    private BadInputException Damaged(BitReader bits, string what)
    {
        input.Position = bits.Position(input);
        return input.DamagedCode(what);
    }
}
