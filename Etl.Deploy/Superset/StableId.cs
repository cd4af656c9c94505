using System.Security.Cryptography;
using System.Text;

namespace Etl.Deploy.Superset;

/// <summary>Ids that follow from names (UUID version 8, from SHA-256), so that a bundle which is built again updates what it made before.</summary>
internal static class StableId
{
    public static string Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"etl/deploy/superset/{name}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
