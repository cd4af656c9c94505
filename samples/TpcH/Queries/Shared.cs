using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace TpcH.Queries;

/// <summary>What several queries compute.</summary>
internal static class Shared
{
    /// <summary>The price of an order line after its discount.</summary>
    public static Column Revenue => Col("l_extendedprice") * (Lit(1) - Col("l_discount"));

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    /// <summary>Whether a date lies in the year that begins with a day.</summary>
    public static Column InYearFrom(string column, DateOnly first) => Col(column) >= first & Col(column) < first.AddYears(1);
}
