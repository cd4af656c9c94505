using System.Runtime.CompilerServices;
using Etl.DuckDB.Csv.Blocks;

namespace Etl.DuckDB.Csv.Gzip;

/// <summary>
/// Decompresses gzip and fails unless every member is whole and nothing follows. The framework's stream takes a file that is cut short for one
/// that ended, ignores what follows a member, and takes half as long again.
/// </summary>
internal sealed unsafe class WholeGzipStream(string path, Stream stored) : ForwardStream(stored)
{
    private const int Window = 32 * 1024;
    private const int Fresh = 128 * 1024;

    private readonly StoredInput _input = new(path, stored);
    private readonly byte[] _output = GC.AllocateUninitializedArray<byte>(Window + Fresh + Inflater.Slack, pinned: true);
    private Inflater? _inflater;
    private int _taken;
    private int _end;
    private int _first;
    private uint _crc;
    private uint _length;
    private bool _inMember;
    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        while (_taken == _end && !_ended)
        {
            Inflate();
        }

        var count = Math.Min(buffer.Length, _end - _taken);
        _output.AsSpan(_taken, count).CopyTo(buffer);
        _taken += count;
        return count;
    }

    private void Inflate()
    {
        if (!_inMember && !TryBeginMember())
        {
            return;
        }

        KeepWindow();
        var start = (byte*)Unsafe.AsPointer(ref _output[0]);
        var next = start + _end;
        var ended = _inflater!.Inflate(start + _first, ref next, start + Window + Fresh);
        var fresh = _output.AsSpan(_end, (int)(next - start) - _end);
        _crc = Crc32.Append(_crc, fresh);
        _length += (uint)fresh.Length;
        _end += fresh.Length;
        if (ended)
        {
            EndMember();
        }
    }

    // A file of no bytes at all is empty, not cut short: its reader says so.
    private bool TryBeginMember()
    {
        _ended = _inflater is null && _input.AtEnd;
        if (_ended)
        {
            return false;
        }

        GzipMembers.ReadHeader(_input, first: _inflater is null);
        _inflater ??= new Inflater(_input);
        _inflater.Begin();
        (_crc, _length, _inMember) = (0, 0, true);
        (_first, _taken, _end) = (0, 0, 0);
        return true;
    }

    private void EndMember()
    {
        GzipMembers.ReadTrailer(_input, _crc, _length);
        GzipMembers.SkipPadding(_input);
        (_inMember, _ended) = (false, _input.AtEnd);
    }

    private void KeepWindow()
    {
        var kept = Math.Min(_end - _first, Window);
        _output.AsSpan(_end - kept, kept).CopyTo(_output);
        (_first, _taken, _end) = (0, kept, kept);
    }
}
