using System.Buffers.Binary;
using System.Text;
using Etl.Spark.Gateway;

namespace Etl.Spark.Launch;

/// <summary>
/// The file in which a started JVM tells its gateway: port and length of the secret as big-endian integers, then the secret. The JVM writes it
/// elsewhere and renames it, so that it is whole as soon as it is there.
/// </summary>
internal sealed class ConnectionFile : IDisposable
{
    /// <summary>The environment variable that tells the JVM where to write.</summary>
    public const string Variable = "_PYSPARK_DRIVER_CONN_INFO_PATH";

    // Only the owner may enter the folder: the secret is in it.
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("etl-spark-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "connection");

    /// <summary>The gateway, or null while the file is not there.</summary>
    public GatewayAddress? TryRead()
    {
        if (!File.Exists(Path))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(Path);
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(sizeof(int)));
        return new GatewayAddress(
            BinaryPrimitives.ReadInt32BigEndian(bytes), Encoding.UTF8.GetString(bytes, 2 * sizeof(int), length));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
