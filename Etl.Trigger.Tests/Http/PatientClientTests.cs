using System.Net;
using System.Net.Sockets;
using System.Text;
using Etl.Trigger.Http;
using Etl.Trigger.Reporting;

namespace Etl.Trigger.Tests.Http;

public sealed class PatientClientTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    public PatientClientTests() => _listener.Start();

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n", " ")]
    [InlineData("HTTP/1.1 200 OK\r\n", "X-Endless: 1\r\n")]
    [InlineData("", "not HTTP at all ")]
    public async Task Send_ServerThatDripsForEver_IsGivenUp(string start, string drop)
    {
        var serving = Task.Run(() => DripAsync(start, drop));
        var client = Client(new Patience(2, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(400)));

        var send = () => client.SendAsync("It", () => new HttpRequestMessage(HttpMethod.Get, Address), CancellationToken.None);

        (await send.Should().ThrowAsync<UnansweredException>()).WithMessage("It did not answer in 2 tries: *");
        await _stop.CancelAsync();
        await serving;
    }

    [Fact]
    public void Wait_Doubles_UpToTheLongest()
    {
        var patience = new Patience(40, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(10));

        Enumerable.Range(1, 7).Select(tries => patience.Wait(tries).TotalSeconds).Should().Equal(0.5, 1, 2, 4, 8, 8, 8);
        patience.Wait(40).Should().Be(TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void Default_EndsWellBeforeTheFunction()
    {
        var patience = Patience.Default;
        var longest = Enumerable.Range(1, patience.Tries - 1).Sum(tries => patience.Wait(tries).TotalSeconds) + (patience.Tries * patience.TryLimit.TotalSeconds);

        longest.Should().BeLessThan(80);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    private static PatientClient Client(Patience patience) =>
        new(PatientClient.NewHttp(), patience, TimeProvider.System, new Log(TextWriter.Null, TimeProvider.System, new Secrets()));

    private async Task DripAsync(string start, string drop)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await DripAsync(client.GetStream(), start, drop);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task DripAsync(NetworkStream stream, string start, string drop)
    {
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(start), _stop.Token);
            while (true)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(drop), _stop.Token);
                await Task.Delay(20, _stop.Token);
            }
        }
        catch (IOException)
        {
        }
    }
}
