using Etl.DataFrames;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DuckDB.Kernels.Dates;
using static Etl.DataFrames.Sql.Translate;

namespace Etl.DuckDB.Functions;

/// <summary>Functions on dates and timestamps.</summary>
internal static class DuckDbDates
{
    public static IReadOnlyDictionary<string, Translation> All { get; } = new Dictionary<string, Translation>(KernelCall.All(
        "next_day", "date_sequence", "timestamp_sequence", "add_interval", "timestampadd", "timestampdiff", "add_months", "trunc", "date_trunc", "date_format", "from_unixtime", "from_utc_timestamp", "to_utc_timestamp", "timestamp_seconds", "timestamp_millis", "timestamp_micros", "unix_timestamp", "unix_seconds", "unix_millis", "make_date",
        "make_timestamp"))
    {
        ["to_timestamp"] = Reading,
        ["try_to_timestamp"] = Reading,
        ["datediff"] = Typed(Template("({0} - {1})"), DuckDbTypes.Name),
        ["date_add"] = Template("({0} + {1})"),
        ["date_sub"] = Template("({0} - {1})"),
        ["year"] = Typed(Function("year"), DuckDbTypes.Name),
        ["quarter"] = Typed(Function("quarter"), DuckDbTypes.Name),
        ["month"] = Typed(Function("month"), DuckDbTypes.Name),
        ["dayofmonth"] = Typed(Function("day"), DuckDbTypes.Name),
        // Spark counts from Sunday = 1 or Monday = 0, DuckDB from Sunday = 0 or Monday = 1.
        ["dayofweek"] = Typed(Template("(dayofweek({0}) + 1)"), DuckDbTypes.Name),
        ["weekday"] = Typed(Template("(isodow({0}) - 1)"), DuckDbTypes.Name),
        ["dayofyear"] = Typed(Function("dayofyear"), DuckDbTypes.Name),
        ["weekofyear"] = Typed(Function("weekofyear"), DuckDbTypes.Name),
        ["yearofweek"] = Typed(Function("isoyear"), DuckDbTypes.Name),
        ["hour"] = Typed(Function("hour"), DuckDbTypes.Name),
        ["minute"] = Typed(Function("minute"), DuckDbTypes.Name),
        ["second"] = Typed(Function("second"), DuckDbTypes.Name),
        // DuckDB's microseconds are those of the minute.
        ["seconds_of_minute"] = Typed(Template("(microsecond({0}) * 0.000001::DECIMAL(7,6))"), DuckDbTypes.Name),
        ["last_day"] = Function("last_day"),
        ["months_between"] = call => call.Texts.Count == 3
            ? KernelCall.Kernel(call)
            : $"{call.Context.Kernel("months_between", [call.Arguments[0].Type, call.Arguments[1].Type, new Etl.DataFrames.Types.BooleanType()], call.Type)}({call.List}, TRUE)",
        ["unix_micros"] = Function("epoch_us"),
        ["unix_date"] = Typed(Template("({0} - DATE '1970-01-01')"), DuckDbTypes.Name),
        ["date_from_unix_date"] = Template("(DATE '1970-01-01' + {0})"),
        ["current_date"] = Template("CAST(now() AS DATE)"),
        ["current_timestamp"] = Template("CAST(now() AS TIMESTAMP)"),
    };

    // A constant pattern that cannot be read here is refused before anything runs; one that is none is an error of the rows, as in Spark.
    private static string Reading(SqlCall call)
    {
        try
        {
            _ = call.Arguments[1] is Literal { Value: string pattern } ? DatePattern.ForReading(pattern) : null;
        }
        catch (EngineException)
        {
            // Spark raises it when it meets a row.
        }

        return KernelCall.Kernel(call);
    }
}
