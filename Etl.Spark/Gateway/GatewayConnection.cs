using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Etl.Spark.Gateway;

/// <summary>
/// One connection to the gateway, which is one thread of the JVM: job groups and the active session belong to it.
/// Commands may be written together; the replies come in their order. Not thread-safe.
/// </summary>
internal sealed class GatewayConnection : IDisposable
{
    private const int BufferSize = 1 << 16;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Socket _socket;
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _start;
    private int _end;

    private GatewayConnection(Socket socket) => _socket = socket;

    /// <summary>Whether an exchange failed in the middle; nothing more can be asked then.</summary>
    public bool IsBroken { get; private set; }

    public static GatewayConnection Open(GatewayAddress address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var connection = new GatewayConnection(socket);
        try
        {
            socket.Connect(new IPEndPoint(IPAddress.Loopback, address.Port));
            var reply = connection.Exchange(Command.Authenticate(address.Secret), 1)[0];
            return reply == "!yv" ? connection : throw new GatewayException($"The gateway at {address} did not accept the secret.");
        }
        catch (SocketException error)
        {
            connection.Dispose();
            throw new GatewayClosedException($"No gateway answers at {address}: {error.Message}.", error);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Writes commands in one go and reads their replies.</summary>
    public IReadOnlyList<string> Exchange(string commands, int replies)
    {
        try
        {
            Send(Utf8.GetBytes(commands));
            var lines = new string[replies];
            for (var i = 0; i < replies; i++)
            {
                lines[i] = ReadLine();
                IsBroken |= Reply.IsFatal(lines[i]);
            }

            return lines;
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            IsBroken = true;
            throw new GatewayClosedException("The Spark JVM ended or closed its gateway while it was asked.", error);
        }
    }

    public void Dispose() => _socket.Dispose();

    private void Send(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[_socket.Send(bytes)..];
        }
    }

    // A line ends at \n and nowhere else: the other line ends are escaped or part of a value.
    private string ReadLine()
    {
        var line = new ArraySegment<byte>([]);
        MemoryStream? parts = null;
        while (true)
        {
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = new ArraySegment<byte>(_buffer, _start, length);
                _start += length + 1;
                break;
            }

            parts ??= new MemoryStream();
            parts.Write(_buffer, _start, _end - _start);
            PromptAcknowledgement.Ask(_socket);
            (_start, _end) = (0, _socket.Receive(_buffer));
            if (_end == 0)
            {
                IsBroken = true;
                throw new GatewayClosedException("The Spark JVM ended or closed its gateway.");
            }
        }

        if (parts is null)
        {
            return Utf8.GetString(line);
        }

        parts.Write(line);
        return Utf8.GetString(parts.GetBuffer(), 0, (int)parts.Length);
    }
}
