using System.Runtime.CompilerServices;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>Reads <c>yyyy-MM-dd</c> as days since 1970-01-01.</summary>
internal static unsafe class DateText
{
    private const ulong Dashes = 0x2D00002D00000000;
    private const ulong DashBytes = 0xFF0000FF00000000;

    private static readonly int[] DaysBeforeYear = CreateYears();
    private static ReadOnlySpan<short> DaysBeforeMonth => [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    private static ReadOnlySpan<byte> DaysInMonth => [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Reads ten bytes.</summary>
    public static bool TryRead(byte* text, out int days)
    {
        days = 0;
        var word = Unsafe.ReadUnaligned<ulong>(text);
        var digits = ((word & ~DashBytes) | (DashBytes & 0x3000003000000000)) ^ 0x3030303030303030;
        int tens = text[8] - '0', ones = text[9] - '0';
        if ((word & DashBytes) != Dashes || (((digits + 0x7676767676767676) | digits) & 0x8080808080808080) != 0 || (uint)tens > 9 || (uint)ones > 9)
        {
            return false;
        }

        var year = (Digit(digits, 0) * 1000) + (Digit(digits, 1) * 100) + (Digit(digits, 2) * 10) + Digit(digits, 3);
        return TryDays(year, (Digit(digits, 5) * 10) + Digit(digits, 6), (tens * 10) + ones, out days);
    }

    private static bool TryDays(int year, int month, int day, out int days)
    {
        days = 0;
        if (year == 0 || (uint)(month - 1) > 11)
        {
            return false;
        }

        var leap = (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0) ? 1 : 0;
        days = DaysBeforeYear[year] + DaysBeforeMonth[month] + (month > 2 ? leap : 0) + day - 1;
        return day > 0 && day <= DaysInMonth[month] + (month == 2 ? leap : 0);
    }

    private static int Digit(ulong word, int index) => (int)(word >> (index * 8)) & 0xF;

    private static int[] CreateYears()
    {
        var epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        var years = new int[10_000];
        for (var year = 1; year < years.Length; year++)
        {
            years[year] = new DateOnly(year, 1, 1).DayNumber - epoch;
        }

        return years;
    }
}
