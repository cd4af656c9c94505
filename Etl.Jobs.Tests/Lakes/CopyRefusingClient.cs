using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Etl.Lake.S3;

namespace Etl.Jobs.Tests.Lakes;

/// <summary>A client whose server refuses to copy one object.</summary>
internal sealed class CopyRefusingClient(MotoServer server, string refused)
    : AmazonS3Client(new BasicAWSCredentials(MotoServer.Key.Id, MotoServer.Key.Secret), S3Clients.Config(server.Endpoint, "us-east-1"))
{
    public override async Task<CopyObjectResponse> CopyObjectAsync(CopyObjectRequest request, CancellationToken cancellationToken = default)
    {
        if (request.SourceKey != refused)
        {
            return await base.CopyObjectAsync(request, cancellationToken);
        }

        // The other copies are to be there when this one fails.
        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        throw new AmazonS3Exception("Please reduce your request rate.", ErrorType.Sender, "SlowDown", "1", System.Net.HttpStatusCode.ServiceUnavailable);
    }
}
