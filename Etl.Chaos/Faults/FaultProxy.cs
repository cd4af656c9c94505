using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Etl.Chaos.Faults;

/// <summary>Stands between a client and an S3 server, and spoils what passes as a rule says.</summary>
internal sealed class FaultProxy : IDisposable
{
    private readonly WebApplication _web;
    private readonly Upstream _server;
    private volatile FaultRule _rule;
    private int _hits;

    /// <summary>Starts the proxy on a free port of this machine.</summary>
    /// <param name="server">The address of the S3 server.</param>
    /// <param name="rule">What goes wrong.</param>
    public FaultProxy(string server, FaultRule rule)
    {
        (_server, _rule) = (new Upstream(server), rule);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinResponseDataRate = null;
        });
        _web = builder.Build();
        _web.Run(Handle);
        _web.StartAsync().GetAwaiter().GetResult();
        Url = _web.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
    }

    /// <summary>Where clients find it.</summary>
    public string Url { get; }

    /// <summary>How many requests were spoiled.</summary>
    public int Hits => _hits;

    /// <summary>Changes what goes wrong from now on.</summary>
    public void Use(FaultRule rule) => (_rule, _hits) = (rule, 0);

    public void Dispose()
    {
        _web.StopAsync(new CancellationToken(canceled: true)).GetAwaiter().GetResult();
        ((IDisposable)_web).Dispose();
        _server.Dispose();
    }

    private Task Handle(HttpContext context)
    {
        var rule = _rule;
        if (!rule.Hits(context.Request))
        {
            return _server.PassAsync(context, Bodies.Whole);
        }

        Interlocked.Increment(ref _hits);
        return Spoil(context, rule.Fault);
    }

    private Task Spoil(HttpContext context, Fault fault) => fault switch
    {
        Fault.Unavailable or Fault.UnavailableForGood => Refuse(context, 503, "ServiceUnavailable"),
        Fault.SlowDown => Refuse(context, 503, "SlowDown"),
        Fault.InternalError => Refuse(context, 500, "InternalError"),
        Fault.NotFoundAfterWrite => Refuse(context, 404, "NoSuchKey"),
        Fault.Conflict => Refuse(context, 409, "OperationAborted"),
        Fault.ExpiredAtOnce or Fault.ExpiredMidway => Refuse(context, 400, "ExpiredToken"),
        Fault.ForbiddenWrites => Refuse(context, 403, "AccessDenied"),
        Fault.ResetBefore => Bodies.Reset(context),
        Fault.ResetInBody => _server.PassAsync(context, Bodies.HalfThenReset),
        Fault.TruncatedBody => _server.PassAsync(context, Bodies.HalfThenEnd, withLength: false),
        Fault.SlowDrip => _server.PassAsync(context, Bodies.Drip),
        Fault.DamagedBody => _server.PassAsync(context, Bodies.Damaged),
        Fault.LostAnswer or Fault.LostStart => _server.PassAsync(context, (it, _) => Bodies.Reset(it)),
        _ => throw new InvalidOperationException($"Nobody knows how to do {fault}."),
    };

    private static async Task Refuse(HttpContext context, int status, string code)
    {
        // The client is to read the answer, not to find its connection closed while it still sends.
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>The fault proxy says {code}.</Message><RequestId>1</RequestId></Error>").ConfigureAwait(false);
    }
}
