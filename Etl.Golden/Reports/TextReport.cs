using System.Globalization;
using System.Text;
using Etl.Golden.Cases;

namespace Etl.Golden.Reports;

/// <summary>The report for people: a table per file, the deviations and failures in full, the totals.</summary>
internal static class TextReport
{
    private const int MaximumName = 32;

    private static readonly string[] Columns = ["passed", "refused", "missing", "deviating", "failed"];

    public static string Write(GoldenReport report, bool verbose)
    {
        var text = new StringBuilder();
        foreach (var file in report.Files)
        {
            Table(text, file);
        }

        foreach (var file in report.Files)
        {
            List(text, file, verbose);
        }

        var total = report.Figures;
        return text.Append(CultureInfo.InvariantCulture, $"{report.Version}: {total.Cases} cases, {total.Passed} passed, {total.Refused} refused, ")
            .Append(CultureInfo.InvariantCulture, $"{total.Missing} missing, {total.Deviating} deviating, {total.Failed} failed\n")
            .ToString();
    }

    private static void Table(StringBuilder text, FileResult file)
    {
        var functions = file.Functions;
        var width = Math.Min(MaximumName, functions.Select(row => row.Function.Length).Append(file.File.Length).Max());
        text.Append(Cell(file.File, width)).AppendJoin("", Columns.Select(name => $"{name,11}")).Append('\n');
        foreach (var (function, figures) in functions)
        {
            Row(text, function, figures, width);
        }

        Row(text, "total", file.Figures, width);
        text.Append('\n');
    }

    private static void Row(StringBuilder text, string name, Figures figures, int width)
    {
        int[] counts = [figures.Passed, figures.Refused, figures.Missing, figures.Deviating, figures.Failed];
        text.Append(Cell(name, width))
            .AppendJoin("", counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? "." : count.ToString(CultureInfo.InvariantCulture)),11}")))
            .Append('\n');
    }

    private static string Cell(string name, int width) => (name.Length <= width ? name : $"{name[..(width - 1)]}…").PadRight(width);

    private static void List(StringBuilder text, FileResult file, bool verbose)
    {
        foreach (var result in file.Results.Where(result => result.Ending is Ending.Refused or Ending.Missing && verbose))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Word(result.Ending)} {file.File} {result.Id}: {result.Reason}\n");
        }

        foreach (var result in file.Results.Where(result => result.Ending == Ending.Deviating))
        {
            text.Append(CultureInfo.InvariantCulture, $"deviating {file.File} {result.Id}: {result.Reason}\n");
        }

        foreach (var result in file.Results.Where(result => result.Ending == Ending.Failed))
        {
            text.Append(CultureInfo.InvariantCulture, $"FAILED {file.File} {result.Id}\n  {result.Call}\n  at       {result.Difference!.Where}\n")
                .Append(CultureInfo.InvariantCulture, $"  expected {result.Difference.Expected}\n  got      {result.Difference.Got}\n");
        }
    }

    private static string Word(Ending ending) => ending == Ending.Refused ? "refused" : "missing";
}
