using System.Text;
using Etl.DuckDB.Kernels.Dates;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>Reads dates and timestamps of CSV fields: in the pattern of the read, or in any form that Spark's cast takes.</summary>
internal sealed class SparkTimes(SparkOptions options)
{
    private readonly DatePattern? _dates = Pattern(options.DateFormat);
    private readonly DatePattern? _timestamps = Pattern(options.TimestampFormat);

    /// <summary>Whether the dates of this read are timestamps, too: a column that has both is of timestamps then, else of texts.</summary>
    public bool DatesAreTimestamps { get; } = options.TimestampFormat is null
        && (options.DateFormat is null || TimestampText.Parse(DatePattern.ForWriting(options.DateFormat).Write(0)) is not null);

    /// <summary>Reads a date in days since 1970.</summary>
    public bool TryDate(ReadOnlySpan<byte> text, out int days)
    {
        if (_dates is null)
        {
            return SparkDate.TryRead(text, out days) || (HasGmt(text) && SparkDate.TryRead(Encoding.UTF8.GetBytes(WithoutGmt(text)), out days));
        }

        var micros = _dates.Read(Encoding.UTF8.GetString(text));
        days = micros is { } value ? (int)Calendar.Split(value).Day : 0;
        return micros is not null;
    }

    /// <summary>Reads a timestamp in microseconds since 1970 UTC.</summary>
    public bool TryTimestamp(ReadOnlySpan<byte> text, out long micros)
    {
        // The usual form, without the detour over a string.
        if (_timestamps is null && Strict.TimestampText.TryRead(text, out micros))
        {
            return true;
        }

        var read = _timestamps is not null ? _timestamps.Read(Encoding.UTF8.GetString(text))
            : TimestampText.Parse(Encoding.UTF8.GetString(text)) ?? (HasGmt(text) ? TimestampText.Parse(WithoutGmt(text)) : null);
        micros = read ?? 0;
        return read is not null;
    }

    private static DatePattern? Pattern(string? pattern) => pattern is null ? null : DatePattern.ForReading(pattern);

    // For compatibility with its first versions Spark tries again without the letters GMT.
    private static bool HasGmt(ReadOnlySpan<byte> text) => text.IndexOf("GMT"u8) >= 0;

    private static string WithoutGmt(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text).Replace("GMT", "", StringComparison.Ordinal);
}
