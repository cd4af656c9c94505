using System.Globalization;
using Amazon.S3.Model;

namespace Etl.Lake.S3;

/// <summary>Reads which bytes an answer says that it brings.</summary>
internal static class S3ContentRange
{
    /// <summary>The size of the whole object.</summary>
    /// <exception cref="IOException">The answer brings other bytes than those that were asked for.</exception>
    public static long Check(GetObjectResponse response, long from)
    {
        // bytes 0-9/10; a server that does not know ranges sends the object from its start and says nothing.
        if (response.ContentRange?.Split(' ', '-', '/') is ["bytes", var first, _, var size]
            && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start == from
            && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var total))
        {
            return total;
        }

        return response.ContentRange is null && from == 0
            ? response.ContentLength
            : throw new IOException($"The answer brings '{response.ContentRange}' where bytes from {from.ToString(CultureInfo.InvariantCulture)} on were asked for.");
    }
}
