namespace Etl.DuckDB.Csv.Spark;

/// <summary>
/// Reads dates as Spark's cast does: a sign perhaps, a year of 4 to 7 digits, then month and day of one or two if wanted;
/// behind a whole date anything may follow a space or a <c>T</c>.
/// </summary>
internal static class SparkDate
{
    private const int DaysOfEra = 146_097;
    private const int YearsOfEra = 400;
    private const int EpochFromMarch = 719_468;

    public static bool TryRead(ReadOnlySpan<byte> text, out int days)
    {
        days = 0;
        text = Trim(text);
        var negative = text is [(byte)'-', ..];
        text = text is [(byte)'-' or (byte)'+', ..] ? text[1..] : text;
        if (!TryPart(ref text, 4, 7, out var year) || !TryNext(ref text, out var month) || !TryNext(ref text, out var day))
        {
            return false;
        }

        return (text.IsEmpty || text[0] is (byte)' ' or (byte)'T') && TryDays(negative ? -year : year, month, day, out days);
    }

    // A part that is left out is 1; behind it nothing may stand.
    private static bool TryNext(ref ReadOnlySpan<byte> text, out int value)
    {
        value = 1;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] != '-')
        {
            return false;
        }

        text = text[1..];
        return TryPart(ref text, 1, 2, out value);
    }

    private static bool TryPart(ref ReadOnlySpan<byte> text, int least, int most, out int value)
    {
        value = 0;
        var count = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is var end and >= 0 ? end : text.Length;
        for (var i = 0; i < count && i < most; i++)
        {
            value = (value * 10) + text[i] - '0';
        }

        text = text[count..];
        return count >= least && count <= most;
    }

    // Days of the proleptic Gregorian calendar, with years that begin in March so that the leap day comes last.
    private static bool TryDays(int year, int month, int day, out int days)
    {
        days = 0;
        if (month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month))
        {
            return false;
        }

        var shifted = month <= 2 ? year - 1 : year;
        var era = (shifted >= 0 ? shifted : shifted - (YearsOfEra - 1)) / YearsOfEra;
        var yearOfEra = shifted - (era * YearsOfEra);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        var total = ((long)era * DaysOfEra) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - EpochFromMarch;
        days = (int)total;
        return days == total;
    }

    private static int DaysInMonth(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    // Spark trims white space and control characters.
    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && IsBlank(text[0]))
        {
            text = text[1..];
        }

        while (text.Length > 0 && IsBlank(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }

    private static bool IsBlank(byte value) => value <= ' ' || value == 0x7F;
}
