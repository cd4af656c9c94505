using Etl.Jobs.Sample.Files;

namespace Etl.Jobs.Sample.Calendars;

/// <summary>The calendar file: from the fiscal year in which the history begins to some weeks after its end.</summary>
internal static class CalendarTable
{
    public const string Name = "calendar";

    public const string Header =
        "cal_dt,cal_type_desc,day_of_wk_num,day_of_wk_desc,yr_num,wk_num,yr_wk_num,mnth_num,yr_mnth_num,qtr_num,yr_qtr_num";

    private const int WeeksAhead = 5;

    public static void Write(CsvFile file, SampleOptions options)
    {
        var last = FiscalWeek.End(options.LastDay).AddDays(7 * WeeksAhead);
        for (var day = FiscalWeek.YearStart(options.FirstDay); day <= last; day = day.AddDays(1))
        {
            Write(file, day);
        }
    }

    private static void Write(CsvFile file, DateOnly day)
    {
        var quarter = ((day.Month - 1) / 3) + 1;
        file.Date(day).Text("Fiscal").Integer((int)day.DayOfWeek + 1).Text(day.DayOfWeek.ToString());
        file.Integer(day.Year).Integer(FiscalWeek.Number(day)).Integer(FiscalWeek.YearWeek(day));
        file.Integer(day.Month).Integer((day.Year * 100) + day.Month).Integer(quarter).Integer((day.Year * 10) + quarter).EndRow();
    }
}
