using System.IO.Compression;

namespace Etl.Jobs.Sample.Files;

/// <summary>A gzipped CSV file being written: one buffer fills while the other is compressed in the background.</summary>
internal sealed partial class CsvFile : IDisposable
{
    private const int BufferSize = 1 << 20;
    private const int Reserve = 1 << 10;
    private const int OperatingSystemByte = 9;

    private readonly FileStream _file;
    private readonly GZipStream _gzip;
    private byte[] _filling = new byte[BufferSize];
    private byte[] _draining = new byte[BufferSize];
    private int _length;
    private Task _compression = Task.CompletedTask;

    /// <summary>Creates the file and writes its header line.</summary>
    public CsvFile(string path, string header)
    {
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        _gzip = new GZipStream(_file, CompressionLevel.Fastest, leaveOpen: true);
        Raw(header);
        EndRow();
        Rows = 0;
    }

    /// <summary>Rows written so far, without the header.</summary>
    public long Rows { get; private set; }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        // Takes the place of the comma after the last field.
        _filling[_length - 1] = (byte)'\n';
        Rows++;
        if (_length > BufferSize - Reserve)
        {
            Drain();
        }
    }

    /// <summary>Completes the archive and returns its size.</summary>
    public long Complete()
    {
        Drain();
        _compression.GetAwaiter().GetResult();
        _gzip.Dispose();
        var size = _file.Length;
        // The compressor notes the operating system; "unknown" keeps the files of all systems alike.
        _file.Position = OperatingSystemByte;
        _file.WriteByte(byte.MaxValue);
        _file.Dispose();
        return size;
    }

    /// <summary>Closes the file, whole or not.</summary>
    public void Dispose()
    {
        // A failure of the compression has been or will be reported by Drain or Complete; here it must not hide another error.
        Task.WaitAny(_compression);
        if (_file.CanWrite)
        {
            Abandon();
        }
    }

    private void Drain()
    {
        _compression.GetAwaiter().GetResult();
        (_filling, _draining) = (_draining, _filling);
        var (buffer, length) = (_draining, _length);
        _length = 0;
        _compression = Task.Run(() => _gzip.Write(buffer, 0, length));
    }

    private void Abandon()
    {
        try
        {
            _gzip.Dispose();
        }
        catch (IOException)
        {
            // The file is deleted next: that its last bytes could not be written does not matter.
        }
        finally
        {
            _file.Dispose();
        }
    }
}
