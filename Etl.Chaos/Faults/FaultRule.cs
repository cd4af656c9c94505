using Microsoft.AspNetCore.Http;

namespace Etl.Chaos.Faults;

/// <summary>Which requests a fault hits.</summary>
/// <param name="fault">The fault.</param>
/// <param name="every">Of the requests that it may hit, each of this number is hit.</param>
/// <param name="midway">How many requests go well before credentials expire midway.</param>
internal sealed class FaultRule(Fault fault, int every, int midway)
{
    private int _requests;
    private int _candidates;

    public Fault Fault => fault;

    public bool Hits(HttpRequest request)
    {
        var number = Interlocked.Increment(ref _requests);
        return fault switch
        {
            Fault.None => false,
            Fault.ExpiredAtOnce or Fault.UnavailableForGood => true,
            Fault.ExpiredMidway => number > midway,
            Fault.ForbiddenWrites => IsWrite(request),
            Fault.DamagedBody => IsRead(request),
            _ => MayHit(request) && Interlocked.Increment(ref _candidates) % every == 0,
        };
    }

    // A fault of an answer's body needs one, and what can be lost is the answer to a change.
    private bool MayHit(HttpRequest request) => fault switch
    {
        Fault.ResetInBody or Fault.TruncatedBody or Fault.SlowDrip => HttpMethods.IsGet(request.Method),
        Fault.LostAnswer or Fault.Conflict => IsWrite(request),
        Fault.LostStart => HttpMethods.IsPost(request.Method) && request.Query.ContainsKey("uploads"),
        Fault.NotFoundAfterWrite => request.Headers.ContainsKey("x-amz-copy-source") || (IsRead(request) && request.Headers.ContainsKey("If-Match")),
        _ => true,
    };

    private static bool IsWrite(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    // A listing is a GET of the bucket, with a query.
    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) && !request.Query.ContainsKey("list-type") && !request.Query.ContainsKey("uploads");
}
