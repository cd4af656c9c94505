using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.Jobs.Retail.Contracts;
using static Etl.DataFrames.Functions;

namespace Etl.Jobs.Retail;

/// <summary>
/// Days. Grain: one row per <c>cal_dt</c>. Its columns are those of <c>Contracts/calendar.json</c>, and <c>week_end_dt</c>: a week ends on the last day that
/// the calendar puts in it, whatever weekday that is; where the calendar stops within a week, on its last day.
/// </summary>
internal static class DimCalendar
{
    public const string Table = "dim_calendar";

    /// <summary>The columns that the weeks need, as they are published.</summary>
    public static StructType Schema { get; } = new([
        new StructField("cal_dt", new DateType()), new StructField("yr_wk_num", new IntegerType()), new StructField("week_end_dt", new DateType())]);

    public static DataFrame Build(DataFrame calendar)
    {
        var weeks = calendar.GroupBy("yr_wk_num").Agg(Max("cal_dt").As("week_end_dt"));
        return calendar
            .Join(weeks, "yr_wk_num")
            .Select([.. TableContract.Calendar.ColumnNames.Select(Col), Col("week_end_dt")]);
    }
}
