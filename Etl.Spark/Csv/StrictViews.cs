using Etl.DataFrames.Engines.Csv;
using Etl.Spark.Gateway;
using Etl.Spark.Run;

namespace Etl.Spark.Csv;

/// <summary>The temporary views through which one file is read.</summary>
internal sealed class StrictViews(JavaThread thread, Session session, StrictOptions options, StrictFile file)
{
    private readonly List<string> _names = [];

    /// <summary>The views that there are.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The records as SQL.</summary>
    /// <param name="withLines">Whether anybody asks for line numbers; to know them may take a job.</param>
    public string Records(bool withLines) => file.IsStitched
        ? StitchedSql.Records(Feeds(), options.HasHeader, file.Sql.Patterns, StrictSql.GiveUp(StrictSql.Text, file.Number))
        : StrictSql.LineRecords(Lines(), options.HasHeader, withLines ? LinesBefore() : null);

    /// <summary>The checked records as SQL.</summary>
    /// <param name="withLines">Whether anybody asks for line numbers.</param>
    /// <param name="onBadRecord">What a fault becomes, given its SQL.</param>
    public string Checked(bool withLines, Func<string, string> onBadRecord) => StrictSql.Checked(
        file.Sql, Records(withLines), StrictSql.GiveUp(file.IsStitched ? StrictSql.Quotes : StrictSql.Lines, file.Number), onBadRecord);

    /// <summary>The physical lines as SQL, the header among them.</summary>
    public string PhysicalLines() => StrictSql.PhysicalLines(Lines(), LinesBefore());

    /// <summary>Runs SQL that returns few rows and gives their texts, such as <c>[1,a]</c>.</summary>
    public string Ask(string sql)
    {
        using var frame = thread.Get(session.Object, "sql", sql);
        using var rows = thread.Get(frame, "collectAsList");
        return (string)thread.Call(rows, "toString")!;
    }

    /// <summary>Makes a view of a frame.</summary>
    public string Add(JavaObject frame, string name)
    {
        thread.Call(frame, "createOrReplaceTempView", name);
        _names.Add(name);
        return name;
    }

    private string Lines() => _names.Contains(file.LinesView) ? file.LinesView : Text(file.LinesView, []);

    private string Feeds() => _names.Contains(file.FeedsView) ? file.FeedsView : Text(file.FeedsView, [KeyValuePair.Create("lineSep", "\n")]);

    private string Text(string name, IEnumerable<KeyValuePair<string, string>> lineEnds)
    {
        using var reader = FileReader.Open(thread, session, "text", schema: null, lineEnds);
        using var text = thread.Get(reader, "load", LiteralPath(file.Path));
        using var columns = thread.NewTextArray(StrictSql.LineColumns);
        using var lines = thread.Get(text, "selectExpr", columns);
        return Add(lines, name);
    }

    // Most files are one block.
    private Dictionary<long, long> LinesBefore()
    {
        var blocks = Ask(StrictSql.CountLines(Lines())).Trim('[', ']').Split("], [", StringSplitOptions.RemoveEmptyEntries)
            .Select(block => block.Split(',').Select(number => long.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray())
            .OrderBy(block => block[0]);
        var before = new Dictionary<long, long>();
        var lines = 0L;
        foreach (var block in blocks)
        {
            before[block[0]] = lines;
            lines += block[1];
        }

        return before;
    }

    // Hadoop takes these characters for a pattern.
    private static string LiteralPath(string path) =>
        string.Concat(path.Select(c => "*?[]{}\\".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}"));
}
