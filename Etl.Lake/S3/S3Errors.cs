using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Polly.Timeout;

namespace Etl.Lake.S3;

/// <summary>Says what is wrong, with what, and what to do, where the SDK says what it met.</summary>
internal static class S3Errors
{
    public static LakeException Translate(Exception error, S3Folder location, string key)
    {
        var uri = $"s3://{location.Bucket}/{key}";
        return error switch
        {
            AmazonS3Exception { ErrorCode: "NoSuchBucket" } => New($"Bucket '{location.Bucket}' does not exist. Create it, or give another."),
            AmazonS3Exception { ErrorCode: "NoSuchKey" } or AmazonS3Exception { StatusCode: HttpStatusCode.NotFound } => New($"'{uri}' does not exist."),
            AmazonS3Exception { ErrorCode: "ExpiredToken" or "TokenRefreshRequired" } => New($"The AWS credentials for '{uri}' have expired. Log in again."),
            AmazonS3Exception { ErrorCode: "RequestTimeTooSkewed" } => New($"The clock of this machine is wrong: S3 refused '{uri}'. Set it and run again."),
            AmazonS3Exception { ErrorCode: "InvalidAccessKeyId" or "SignatureDoesNotMatch" or "InvalidToken" } s3 => New(
                $"S3 does not know the credentials given for '{uri}' ({s3.ErrorCode}). Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or the profile."),
            AmazonS3Exception { StatusCode: HttpStatusCode.Forbidden } s3 => New(
                $"'{uri}' may not be used with these credentials ({s3.ErrorCode}). Grant s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject on the bucket."),
            AmazonS3Exception s3 when S3Retries.IsTransient(s3) => New(
                $"S3 does not serve '{uri}' at present: {s3.Message} ({s3.ErrorCode}, request {s3.RequestId}). It was tried several times: run again later."),
            AmazonS3Exception s3 => New($"S3 refused '{uri}': {s3.Message} ({s3.ErrorCode}, request {s3.RequestId})."),
            TimeoutRejectedException => New($"S3 did not answer in time for '{uri}'. It was tried several times: check the network and run again later."),
            _ when Find<HttpRequestException>(error) is { } http => New(
                $"S3 cannot be reached for '{uri}': {http.Message}. Check the network and AWS_ENDPOINT_URL."),
            AmazonClientException client when client.Message.Contains("credentials", StringComparison.OrdinalIgnoreCase) => New(
                $"There are no AWS credentials for '{uri}'. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, choose a profile with AWS_PROFILE, or run with a role."),
            _ => New($"'{uri}' failed: {error.Message}"),
        };

        LakeException New(string message) => new(message, error);
    }

    private static T? Find<T>(Exception? error)
        where T : Exception => error as T ?? (error is null ? null : Find<T>(error.InnerException));
}
