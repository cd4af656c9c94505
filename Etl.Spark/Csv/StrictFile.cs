using Etl.DataFrames.Engines.Csv;

namespace Etl.Spark.Csv;

/// <summary>One file of a strict read, as far as the driver knows it before the read.</summary>
/// <param name="Number">Names the file in the messages of tasks; no other file of the process has it.</param>
/// <param name="Path">The file as the user named it.</param>
/// <param name="Version">Tells it from other files of that name, at other times.</param>
/// <param name="Length">Bytes as it is stored.</param>
/// <param name="Layout">How the columns lie in it.</param>
/// <param name="UnknownColumns">Columns that the schema does not have.</param>
/// <param name="Sql">Its records in SQL.</param>
/// <param name="IsStitched">Whether records have to be put together from lines.</param>
internal sealed record StrictFile(
    int Number, string Path, string Version, long Length, FileLayout Layout, IReadOnlyList<string> UnknownColumns, RecordSql Sql, bool IsStitched)
{
    private static int _last;

    /// <summary>The view of its lines.</summary>
    public string LinesView => $"etl_csv_{Number}_lines";

    /// <summary>The view of its lines cut at line feeds only.</summary>
    public string FeedsView => $"etl_csv_{Number}_feeds";

    /// <summary>The view of its checked records.</summary>
    public string CheckedView => $"etl_csv_{Number}_checked";

    public static int NextNumber() => Interlocked.Increment(ref _last);
}
