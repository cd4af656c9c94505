using System.Net.Sockets;
using Etl.Spark.Results;

namespace Etl.Engines.Tests.Spark;

public sealed class ResultSocketTests
{
    [Fact]
    public async Task A_unix_domain_socket_has_no_secret()
    {
        var path = Path.Combine(Path.GetTempPath(), $"etl-{Guid.CreateVersion7():N}.sock");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        try
        {
            using var result = ResultSocket.Open(path, secret: null);
            using var server = await listener.AcceptAsync();
            await server.SendAsync(new byte[] { 0, 0, 1, 2 });

            result.ReadInt32().Should().Be(258);
            server.Available.Should().Be(0, "nobody asked it for anything");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
