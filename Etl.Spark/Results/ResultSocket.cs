using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Etl.Spark.Gateway;

namespace Etl.Spark.Results;

/// <summary>The socket over which Spark sends the rows of one result: a port, which asks for a secret of its own first, or in Spark 4.1 a Unix domain socket.</summary>
internal sealed class ResultSocket : Stream
{
    private readonly Socket _socket;
    private readonly BufferedStream _stream;

    private ResultSocket(Socket socket) => (_socket, _stream) = (socket, new BufferedStream(new PromptStream(socket), 1 << 16));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Connects.</summary>
    /// <param name="address">A port of this machine, or the path of a Unix domain socket.</param>
    /// <param name="secret">The port's secret; a Unix domain socket has none.</param>
    public static ResultSocket Open(object address, string? secret)
    {
        var socket = address is string ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Connect(address is string path ? new UnixDomainSocketEndPoint(path) : new IPEndPoint(IPAddress.Loopback, (int)address));
            var result = new ResultSocket(socket);
            if (secret is not null)
            {
                result.Authenticate(secret);
            }

            return result;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Reads a big-endian number.</summary>
    public int ReadInt32()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        _stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt32BigEndian(bytes);
    }

    public override int Read(byte[] buffer, int offset, int count) => _stream.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => _stream.Read(buffer);

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _socket.Dispose();
        base.Dispose(disposing);
    }

    private void Authenticate(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        _socket.Send([.. length, .. bytes]);
        var reply = new byte[ReadInt32()];
        _stream.ReadExactly(reply);
        if (!reply.AsSpan().SequenceEqual("ok"u8))
        {
            throw new IOException("Spark did not accept the secret for the rows of a result.");
        }
    }

    private sealed class PromptStream(Socket socket) : NetworkStream(socket)
    {
        // A derived NetworkStream comes here from Read(Span<byte>) too.
        public override int Read(byte[] buffer, int offset, int count)
        {
            PromptAcknowledgement.Ask(Socket);
            return base.Read(buffer, offset, count);
        }
    }
}
