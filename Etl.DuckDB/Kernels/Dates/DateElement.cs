using System.Globalization;
using System.Text;

namespace Etl.DuckDB.Kernels.Dates;

/// <summary>A piece of a pattern for dates: writes a field of a timestamp, and reads it from a text.</summary>
internal abstract record DateElement
{
    /// <summary>Writes the field.</summary>
    public abstract void Write(StringBuilder text, in DateParts parts);

    /// <summary>Reads the field at a position of a text; false if it is not there.</summary>
    public abstract bool Read(string text, ref int position, DateFields fields);
}

/// <summary>A timestamp cut into what patterns write.</summary>
internal readonly record struct DateParts(int Year, int Month, int Day, int DayOfYear, int DayOfWeek, int Hour, int Minute, int Second, int Micros)
{
    public static DateParts Of(long micros)
    {
        var (day, time) = Calendar.Split(micros);
        var (year, month, date) = Calendar.Date(day);
        var seconds = (int)(time / 1_000_000);
        return new(
            year, month, date, Calendar.DayOfYear(day), Calendar.DayOfWeek(day), seconds / 3600, seconds / 60 % 60, seconds % 60, (int)(time % 1_000_000));
    }
}

/// <summary>Text that stands for itself; case does not count when it is read.</summary>
internal sealed record DateLiteral(string Text) : DateElement
{
    public override void Write(StringBuilder text, in DateParts parts) => text.Append(Text);

    public override bool Read(string text, ref int position, DateFields fields)
    {
        var found = string.Compare(text, position, Text, 0, Text.Length, StringComparison.OrdinalIgnoreCase) == 0;
        position += found ? Text.Length : 0;
        return found;
    }
}

/// <summary>A number.</summary>
/// <param name="Get">The number of a timestamp.</param>
/// <param name="Set">Notes the number; false if the field has no such value.</param>
/// <param name="MinWidth">The fewest digits; zeros fill up.</param>
/// <param name="MaxWidth">The most digits.</param>
/// <param name="ExceedsPad">Whether more than the fewest digits need a sign.</param>
/// <param name="Reserved">The digits that fields behind it need, which follow without anything between; null when no field behind it does.</param>
internal sealed record DateNumber(
    Func<DateParts, int> Get, Func<DateFields, long, bool> Set, int MinWidth, int MaxWidth, bool ExceedsPad = false, int? Reserved = 0) : DateElement
{
    public override void Write(StringBuilder text, in DateParts parts)
    {
        var value = Get(parts);
        var digits = Math.Abs((long)value).ToString(CultureInfo.InvariantCulture);
        text.Append(value < 0 ? "-" : ExceedsPad && digits.Length > MinWidth ? "+" : "").Append(digits.PadLeft(MinWidth, '0'));
    }

    public override bool Read(string text, ref int position, DateFields fields)
    {
        var start = position;
        var sign = start < text.Length && text[start] is '+' or '-' ? text[start] : '\0';
        // Numbers of one width have no sign, and no other may have a plus than those that need it.
        if (sign != '\0' && (MinWidth == MaxWidth || (sign == '+' && !ExceedsPad)))
        {
            return false;
        }

        start += sign == '\0' ? 0 : 1;
        var length = Length(text, start);
        if (length < MinWidth || (ExceedsPad && (sign == '\0' ? length > MinWidth : sign == '+' && length <= MinWidth)))
        {
            return false;
        }

        position = start + length;
        return long.TryParse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && !(sign == '-' && value == 0) && Set(fields, sign == '-' ? -value : value);
    }

    private int Length(string text, int start)
    {
        var digits = 0;
        while (start + digits < text.Length && char.IsAsciiDigit(text[start + digits]) && digits < MaxWidth + (Reserved ?? 0))
        {
            digits++;
        }

        return Reserved is > 0 and var reserved ? Math.Max(MinWidth <= digits ? MinWidth : digits, digits - reserved) : digits;
    }
}

/// <summary>The last two digits of a year, from 2000 on.</summary>
internal sealed record DateShortYear(Func<DateFields, long, bool> Set) : DateElement
{
    public override void Write(StringBuilder text, in DateParts parts) => text.Append(CultureInfo.InvariantCulture, $"{Math.Abs(parts.Year) % 100:D2}");

    public override bool Read(string text, ref int position, DateFields fields)
    {
        if (position + 2 > text.Length || !char.IsAsciiDigit(text[position]) || !char.IsAsciiDigit(text[position + 1]))
        {
            return false;
        }

        position += 2;
        return Set(fields, 2000 + int.Parse(text.AsSpan(position - 2, 2), CultureInfo.InvariantCulture));
    }
}

/// <summary>A part of a second: written in a number of digits, read in one digit or more up to it.</summary>
internal sealed record DateFraction(int Digits) : DateElement
{
    public override void Write(StringBuilder text, in DateParts parts) =>
        text.Append(parts.Micros.ToString("D6", CultureInfo.InvariantCulture).PadRight(9, '0'), 0, Digits);

    public override bool Read(string text, ref int position, DateFields fields)
    {
        var start = position;
        while (position < text.Length && position - start < Digits && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        fields.Fraction = position == start ? null : int.Parse(text[start..position].PadRight(6, '0')[..6], CultureInfo.InvariantCulture);
        return position > start;
    }
}

/// <summary>One of some words, such as the names of months; the longest that fits is read, whatever its case.</summary>
internal sealed record DateWord(IReadOnlyList<string> Words, Func<DateParts, int> Get, Action<DateFields, int> Set) : DateElement
{
    public override void Write(StringBuilder text, in DateParts parts) => text.Append(Words[Get(parts)]);

    public override bool Read(string text, ref int position, DateFields fields)
    {
        var start = position;
        var found = Enumerable.Range(0, Words.Count)
            .Where(i => string.Compare(text, start, Words[i], 0, Words[i].Length, StringComparison.OrdinalIgnoreCase) == 0)
            .OrderByDescending(i => Words[i].Length).Select(i => (int?)i).FirstOrDefault();
        if (found is { } index)
        {
            position += Words[index].Length;
            Set(fields, index);
        }

        return found is not null;
    }
}

/// <summary>The zone: written it is UTC, read it may be any offset.</summary>
/// <param name="Written">How UTC is written.</param>
/// <param name="Form">The offsets that are read, or null if none can be.</param>
internal sealed record DateZone(string Written, System.Text.RegularExpressions.Regex? Form) : DateElement
{
    public override void Write(StringBuilder text, in DateParts parts) => text.Append(Written);

    public override bool Read(string text, ref int position, DateFields fields)
    {
        var match = Form?.Match(text, position);
        if (match is not { Success: true } || match.Index != position)
        {
            return false;
        }

        position += match.Length;
        fields.Zone = TimeZones.Find(match.Value);
        return fields.Zone is not null;
    }
}

/// <summary>A piece in brackets: always written, read if it is there.</summary>
internal sealed record DateOptional(IReadOnlyList<DateElement> Elements) : DateElement
{
    public override void Write(StringBuilder text, in DateParts parts)
    {
        foreach (var element in Elements)
        {
            element.Write(text, parts);
        }
    }

    public override bool Read(string text, ref int position, DateFields fields)
    {
        // What a failed attempt found does not count.
        var (end, attempt) = (position, new DateFields());
        if (Elements.All(element => element.Read(text, ref end, attempt)))
        {
            var again = position;
            _ = Elements.All(element => element.Read(text, ref again, fields));
            position = again;
        }

        return true;
    }
}
