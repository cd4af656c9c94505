using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Etl.DuckDB.Csv.Gzip;

/// <summary>Repeats text that was written before; may write up to <see cref="Slack"/> bytes too many.</summary>
internal static unsafe class MatchCopy
{
    public const int Slack = 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(byte* to, int distance, int length)
    {
        var from = to - distance;
        if (distance >= 16)
        {
            Vector128.Load(from).Store(to);
            for (var done = 16; done < length; done += 16)
            {
                Vector128.Load(from + done).Store(to + done);
            }
        }
        else
        {
            CopyNear(from, to, length);
        }
    }

    // What is read may just have been written.
    private static void CopyNear(byte* from, byte* to, int length)
    {
        if (to - from >= 8)
        {
            for (var done = 0; done < length; done += 8)
            {
                Unsafe.WriteUnaligned(to + done, Unsafe.ReadUnaligned<ulong>(from + done));
            }

            return;
        }

        for (var done = 0; done < length; done++)
        {
            to[done] = from[done];
        }
    }
}
