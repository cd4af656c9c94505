using System.Globalization;
using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Plans;
using Etl.Differential.Comparing;
using Etl.Differential.Data;
using Etl.Differential.Plans;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.Differential.Running;

/// <summary>Writes down a mismatch: the seed, the plan, the rows that it needs and the SQL of each side.</summary>
internal static class TrialText
{
    public static string Of(Trial trial, DifferentialCase question, Verdict verdict, EnginePair engines)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"MISMATCH {engines.Left.Engine} against {engines.Right.Engine}; repeat with --seed {trial.Seed} --plans 1\n");
        text.Append(CultureInfo.InvariantCulture, $"{verdict.Text}\n\n{PlanText.Of(question.Plan)}\n");
        foreach (var table in trial.Tables)
        {
            AppendTable(text, table, UsedColumns(question.Plan));
        }

        foreach (var session in engines.Both)
        {
            text.Append(CultureInfo.InvariantCulture, $"-- {session.Engine}\n{Sql(session, question.Plan)}\n");
        }

        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, TableData table, HashSet<string> used)
    {
        var columns = table.Columns.Select((column, i) => (column, i)).Where(pair => used.Contains(pair.column.Name)).ToList();
        if (columns.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"{table.Name}({string.Join(", ", columns.Select(pair => $"{pair.column.Name} {pair.column.Type}"))})\n");
        foreach (var row in table.Rows)
        {
            text.Append("  ").AppendJoin(", ", columns.Select(pair => CellKey.Of(row[pair.i], ignoreZeroSign: false))).Append('\n');
        }
    }

    private static HashSet<string> UsedColumns(Plan plan) =>
        [.. PlanExpressions.Of(plan).SelectMany(expression => expression.DescendantsAndSelf()).OfType<Attribute>().Select(column => column.Name)];

    private static string Sql(SparkSession session, Plan plan)
    {
        try
        {
            return new DataFrame(session, plan).ExplainString().Split("== SQL", 2)[^1];
        }
        catch (Exception error)
        {
            // A refusal, or the bug that was found.
            return error.Message;
        }
    }
}
