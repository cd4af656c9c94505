using System.Net;
using System.Xml;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Etl.Lake.S3;

/// <summary>Tries calls again that may go well the next time.</summary>
internal sealed class S3Retries(S3Patience patience)
{
    // Answers that are about the moment and not about the request. 409: the object is being written or deleted by somebody else.
    private static readonly string[] TransientCodes =
    [
        "SlowDown", "InternalError", "ServiceUnavailable", "RequestTimeout", "RequestTimeoutException", "Throttling", "ThrottlingException", "TooManyRequestsException",
        "OperationAborted", "ConditionalRequestConflict", "IncompleteBody", "BadDigest", "XAmzContentSHA256Mismatch",
    ];

    // A server that is behind finds the object within seconds; one that somebody deleted is not worth a minute.
    private const int AttemptsWhileMissing = 4;

    private readonly ResiliencePipeline _answers = Pipeline(patience, patience.Answer, (error, _) => IsTransient(error));
    private readonly ResiliencePipeline _uploads = Pipeline(patience, patience.Upload, (error, _) => IsTransient(error));
    private readonly ResiliencePipeline _sureOfIt = Pipeline(
        patience, patience.Answer, (error, attempt) => IsTransient(error) || (attempt < AttemptsWhileMissing && IsMissing(error)));

    /// <summary>The rules for calls of a kind.</summary>
    public ResiliencePipeline Of(S3Call kind) => kind switch
    {
        S3Call.Upload => _uploads,
        S3Call.OfKnownObject => _sureOfIt,
        _ => _answers,
    };

    /// <summary>Whether the same call may succeed the next time.</summary>
    public static bool IsTransient(Exception error) => error switch
    {
        // An answer that was cut short is not the XML that it should be.
        AmazonUnmarshallingException or XmlException => true,
        DeleteObjectsException many => many.Response?.DeleteErrors is { Count: > 0 } errors && errors.All(each => TransientCodes.Contains(each.Code)),
        AmazonServiceException service when service.StatusCode >= HttpStatusCode.InternalServerError => service.StatusCode != HttpStatusCode.NotImplemented,
        AmazonServiceException { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout } => true,
        AmazonServiceException { ErrorCode: { } code } when TransientCodes.Contains(code) => true,
        AmazonServiceException { StatusCode: not 0 } => false,
        TimeoutRejectedException or HttpRequestException => true,
        LakeException or FileNotFoundException or DirectoryNotFoundException => false,
        IOException => true,
        _ => error.InnerException is { } inner && IsTransient(inner),
    };

    private static bool IsMissing(Exception error) => error is AmazonS3Exception { StatusCode: HttpStatusCode.NotFound, ErrorCode: not "NoSuchBucket" };

    private static ResiliencePipeline Pipeline(S3Patience patience, TimeSpan perTry, Func<Exception, int, bool> again)
    {
        var pipeline = new ResiliencePipelineBuilder();
        if (patience.Attempts > 1)
        {
            pipeline.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = patience.Attempts - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = patience.FirstPause,
                MaxDelay = patience.LongestPause,
                ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Exception is { } error && again(error, outcome.AttemptNumber + 1)),
            });
        }

        return pipeline.AddTimeout(perTry).Build();
    }
}
