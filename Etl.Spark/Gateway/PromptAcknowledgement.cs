using System.Net.Sockets;

namespace Etl.Spark.Gateway;

/// <summary>
/// Makes Linux acknowledge what arrives at once. The JVM writes small pieces and holds the next one back until the one before is acknowledged
/// (Nagle's algorithm, which it does not turn off), and Linux waits 40 ms with that: several replies, or one result, took as long.
/// </summary>
internal static class PromptAcknowledgement
{
    private const int Tcp = 6;
    private const int QuickAck = 12;

    private static readonly byte[] On = BitConverter.GetBytes(1);

    /// <summary>Must be called before each read: Linux forgets it.</summary>
    public static void Ask(Socket socket)
    {
        if (OperatingSystem.IsLinux() && socket.ProtocolType == ProtocolType.Tcp)
        {
            socket.SetRawSocketOption(Tcp, QuickAck, On);
        }
    }
}
