using static Etl.DuckDB.Kernels.KernelDefinition;
using static Etl.DuckDB.Kernels.RowKernel;

namespace Etl.DuckDB.Kernels.Dates;

/// <summary>The kernels on dates (int) and timestamps (long).</summary>
internal static class DateKernels
{
    public static IReadOnlyDictionary<string, KernelDefinition> All { get; } = new Dictionary<string, KernelDefinition>
    {
        ["add_months"] = Of<int, int, int>(DateFunctions.AddMonths),
        ["date_sequence"] = OfValues(values => values.Length == 2
            ? DateFunctions.Sequence((int)values[0]!, (int)values[1]!, 0, (int)values[0]! <= (int)values[1]! ? 1 : -1)
            : DateFunctions.Sequence((int)values[0]!, (int)values[1]!, (int)values[2]!, (int)values[3]!)),
        ["timestamp_sequence"] = OfValues(values => TimestampMoves.Sequence((long)values[0]!, (long)values[1]!, (int)values[2]!, (int)values[3]!, (long)values[4]!)),
        ["add_interval"] = Of<long, int, int, long, long>(TimestampMoves.Add),
        ["timestampadd"] = Of<string, int, long, long>(TimestampMoves.AddUnits),
        ["timestampdiff"] = Of<string, long, long, long>(TimestampMoves.UnitsBetween),
        ["next_day"] = Of<int, string, int>(DateFunctions.NextDay),
        ["months_between"] = Of<long, long, bool, double>(DateFunctions.MonthsBetween),
        ["trunc"] = Of<int, string, int?>(DateFunctions.Truncate),
        ["date_trunc"] = Of<string, long, long?>(DateFunctions.Truncate),
        ["date_format"] = Of<long, string, string>(DateFunctions.Format),
        ["from_unixtime"] = Of<long, string, string>(DateFunctions.FromUnixTime),
        ["to_timestamp"] = Of<string, string, long>(DateFunctions.Parse),
        ["try_to_timestamp"] = Of<string, string, long?>(DateFunctions.TryParse),
        ["from_utc_timestamp"] = Of<long, string, long>(DateFunctions.FromUtc),
        ["to_utc_timestamp"] = Of<long, string, long>(DateFunctions.ToUtc),
        ["timestamp_seconds"] = OfValues(values => DateFunctions.TimestampSeconds(values[0]!)),
        ["timestamp_millis"] = Of((long value) => DateFunctions.Micros(value, 1000)),
        ["timestamp_micros"] = Of((long value) => value),
        ["unix_timestamp"] = Of((long micros) => micros / 1_000_000),
        ["unix_seconds"] = Of((long micros) => DateFunctions.Floor(micros, 1_000_000)),
        ["unix_millis"] = Of((long micros) => DateFunctions.Floor(micros, 1000)),
        ["make_date"] = Of<int, int, int, int>(DateFunctions.MakeDate),
        ["make_timestamp"] = OfValues(values => DateFunctions.MakeTimestamp(
            (int)values[0]!, (int)values[1]!, (int)values[2]!, (int)values[3]!, (int)values[4]!, (ExactDecimal)values[5]!)),
    };
}
