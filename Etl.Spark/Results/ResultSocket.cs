using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Etl.Spark.Gateway;

namespace Etl.Spark.Results;

/// <summary>The socket over which Spark sends the rows of one result. It asks for a secret of its own first.</summary>
internal sealed class ResultSocket : Stream
{
    private readonly TcpClient _client;
    private readonly BufferedStream _stream;

    private ResultSocket(TcpClient client) => (_client, _stream) = (client, new BufferedStream(new PromptStream(client.Client), 1 << 16));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static ResultSocket Open(int port, string secret)
    {
        var client = new TcpClient(AddressFamily.InterNetwork) { NoDelay = true };
        try
        {
            client.Connect(new IPEndPoint(IPAddress.Loopback, port));
            var socket = new ResultSocket(client);
            socket.Authenticate(secret);
            return socket;
        }
        catch
        {
            client.Dispose();
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
        _client.Dispose();
        base.Dispose(disposing);
    }

    private void Authenticate(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        _client.GetStream().Write([.. length, .. bytes]);
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
