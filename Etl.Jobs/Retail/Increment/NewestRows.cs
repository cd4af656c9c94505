using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Jobs.Retail.Increment;

/// <summary>Of rows that came with several business dates, those of the newest.</summary>
internal static class NewestRows
{
    /// <summary>The rows whose key no later business date delivered again.</summary>
    /// <param name="rows">Rows with their business dates.</param>
    /// <param name="key">What tells them apart.</param>
    public static DataFrame Of(DataFrame rows, IReadOnlyList<string> key)
    {
        var newest = rows.GroupBy([.. key.Select(Col)]).Agg(Max(PublishedTables.BusinessDate).As(PublishedTables.BusinessDate));
        return rows.Join(newest, [.. key, PublishedTables.BusinessDate], "left_semi").Select([.. rows.Columns().Select(Col)]);
    }
}
