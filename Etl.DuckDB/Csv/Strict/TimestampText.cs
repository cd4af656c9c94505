namespace Etl.DuckDB.Csv.Strict;

/// <summary>
/// Reads <c>yyyy-MM-dd HH:mm:ss[.ffffff]</c>, with <c>T</c> for the space and a final <c>Z</c> if wanted, as microseconds since 1970 UTC.
/// </summary>
internal static unsafe class TimestampText
{
    private const int WithoutFraction = 19;

    public static bool TryRead(ReadOnlySpan<byte> text, out long microseconds)
    {
        microseconds = 0;
        text = text is [.., (byte)'Z'] ? text[..^1] : text;
        if (text.Length < WithoutFraction
            || text[10] is not ((byte)' ' or (byte)'T')
            || !TimeText.TrySeconds(text[11..WithoutFraction], out var seconds))
        {
            return false;
        }

        fixed (byte* date = text)
        {
            var good = DateText.TryRead(date, out var days);
            good &= TryFraction(text[WithoutFraction..], out var fraction);
            microseconds = ((((long)days * 86_400) + seconds) * 1_000_000) + fraction;
            return good;
        }
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, out int microseconds)
    {
        microseconds = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] != '.' || text.Length is < 2 or > 7 || text[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        for (var place = 1; place < 7; place++)
        {
            microseconds = (microseconds * 10) + (place < text.Length ? text[place] - '0' : 0);
        }

        return true;
    }
}
