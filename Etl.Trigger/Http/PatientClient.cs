using Etl.Trigger.Reporting;

namespace Etl.Trigger.Http;

/// <summary>Sends requests again while that may help. Redirects are not followed: they would carry passwords elsewhere.</summary>
internal sealed class PatientClient(HttpClient http, Patience patience, TimeProvider clock, Log log)
{
    private const int DefaultLimit = 1 << 20;

    public Patience Patience => patience;

    /// <summary>A client as this class wants it.</summary>
    public static HttpClient NewHttp() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxResponseHeadersLength = 32 })
    {
        // Each try has its own limit.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Sends a request until there is an answer that another try would not change.</summary>
    /// <param name="what">Who is asked, as a person would say it.</param>
    /// <param name="request">Makes the request, anew for each try.</param>
    /// <param name="isTransient">Which answers are worth another try, besides those that always are.</param>
    /// <param name="limit">How many bytes the answer may have.</param>
    /// <param name="cancellationToken">Ends when the invocation's time is up.</param>
    /// <returns>The last answer, which may be an error.</returns>
    /// <exception cref="UnansweredException">There was none in time.</exception>
    public async Task<HttpAnswer> SendAsync(
        string what, Func<HttpRequestMessage> request, CancellationToken cancellationToken, Func<HttpAnswer, bool>? isTransient = null, int limit = DefaultLimit)
    {
        for (var tries = 1; ; tries++)
        {
            var (answer, problem) = await TryAsync(what, request, limit, cancellationToken).ConfigureAwait(false);
            if (answer is not null && !answer.IsTransient && isTransient?.Invoke(answer) != true)
            {
                return answer;
            }

            if (tries == patience.Tries)
            {
                return answer ?? throw new UnansweredException($"{what} did not answer in {tries} tries: {problem}");
            }

            await WaitAsync(what, tries, problem, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits before the next try.</summary>
    /// <exception cref="UnansweredException">The invocation's time is up.</exception>
    public async Task WaitAsync(string what, int tries, string problem, CancellationToken cancellationToken)
    {
        log.Warn("retry", $"{what}: {problem} Another try follows.", ("tries", tries));
        try
        {
            await Task.Delay(patience.Wait(tries), clock, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException error)
        {
            throw TimeIsUp(what, problem, error);
        }
    }

    private async Task<(HttpAnswer? Answer, string Problem)> TryAsync(
        string what, Func<HttpRequestMessage> make, int limit, CancellationToken cancellationToken)
    {
        using var watch = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = clock.CreateTimer(_ => watch.Cancel(), null, patience.TryLimit, Timeout.InfiniteTimeSpan);
        try
        {
            using var request = make();
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, watch.Token).ConfigureAwait(false);
            var answer = await HttpAnswer.ReadAsync(what, response, limit, watch.Token).ConfigureAwait(false);
            return (answer, $"it answered {answer.Status}.");
        }
        catch (OperationCanceledException error) when (cancellationToken.IsCancellationRequested)
        {
            throw TimeIsUp(what, "it has not answered yet.", error);
        }
        catch (OperationCanceledException)
        {
            return (null, FormattableString.Invariant($"nothing came within {patience.TryLimit.TotalSeconds:0.##} s."));
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return (null, $"{error.Message.TrimEnd('.')}.");
        }
    }

    private static UnansweredException TimeIsUp(string what, string problem, Exception error) =>
        new($"The invocation's time ran out while waiting for {what}: {problem}", error);
}
