namespace Etl.DuckDB.Csv.Strict;

/// <summary>Reads times of day: <c>HH:mm</c> or <c>HH:mm:ss</c>.</summary>
internal static class TimeText
{
    public static bool IsTime(ReadOnlySpan<byte> text) => text.Length switch
    {
        5 => IsPair(text, 0, 23) && text[2] == ':' && IsPair(text, 3, 59),
        8 => TrySeconds(text, out _),
        _ => false,
    };

    /// <summary>Reads the eight characters of <c>HH:mm:ss</c>.</summary>
    public static bool TrySeconds(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = (((Pair(text, 0) * 60) + Pair(text, 3)) * 60) + Pair(text, 6);
        return text[2] == ':' && text[5] == ':' && IsPair(text, 0, 23) && IsPair(text, 3, 59) && IsPair(text, 6, 59);
    }

    private static int Pair(ReadOnlySpan<byte> text, int at) => ((text[at] - '0') * 10) + text[at + 1] - '0';

    private static bool IsPair(ReadOnlySpan<byte> text, int at, int largest) =>
        char.IsAsciiDigit((char)text[at]) && char.IsAsciiDigit((char)text[at + 1]) && Pair(text, at) <= largest;
}
