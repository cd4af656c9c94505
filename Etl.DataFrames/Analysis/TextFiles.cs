using Etl.DataFrames.Engines;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Rows as the lines of text files, for an engine that writes lines: one column <c>value</c>, beside those that become folders.</summary>
internal static class TextFiles
{
    // Spark knows more of them; they say how a file is compressed, which is not the line's business.
    private static readonly string[] OfTheFile = ["compression", "codec", "header", "encoding", "charset", "linesep", "partitionoverwritemode", "maxrecordsperfile"];

    /// <summary>Whether files of a format consist of lines.</summary>
    public static bool Has(string format) => format is "csv" or "json" or "text";

    /// <exception cref="AnalysisException">A column has a type that such files do not hold.</exception>
    public static Plan Of(Plan plan, string format, IReadOnlyList<string> partitions, IReadOnlyList<string> sortBy, IReadOnlyDictionary<string, string> options)
    {
        var rows = sortBy.Count == 0 ? plan : new Sort(plan, [.. sortBy.Select(name => new SortOrder(new Scope(plan).FindAll(name)[0], true, true))]);
        var columns = rows.Output.Where(column => !partitions.Contains(column.Name)).ToList();
        var line = format == "text" ? Text(columns) : Line(format == "csv" ? "to_csv" : "to_json", Checked(format, columns), options);
        return new Project(rows, [new Alias(line, "value", Plan.NextId()), .. rows.Output.Where(column => partitions.Contains(column.Name))]);
    }

    private static Expression Line(string function, IReadOnlyList<Plans.Expressions.Attribute> columns, IReadOnlyDictionary<string, string> options)
    {
        var row = FunctionCatalog.Bind(new FunctionCall("struct", []), [.. columns]);
        var own = options.Where(option => !option.Key.StartsWith("etl.", StringComparison.Ordinal) && !OfTheFile.Contains(option.Key)).ToList();
        if (options.TryGetValue("linesep", out var separator) && function == "to_csv")
        {
            own.Add(new("linesep", separator));
        }

        return FunctionCatalog.Bind(new FunctionCall(function, []), own.Count == 0 ? [row] : [row, Functions.OptionMap(own)]);
    }

    private static Plans.Expressions.Attribute Text(List<Plans.Expressions.Attribute> columns) => columns switch
    {
        [{ Type: StringType } only] => only,
        [{ Type: StringType }, ..] => throw new AnalysisException($"Text files hold one column, not {columns.Count}: '{string.Join("', '", columns.Select(column => column.Name))}'. Put them together with ConcatWs."),
        _ => throw new AnalysisException($"Text files hold one column of type 'string', but '{columns[0].Name}' is of type '{columns[0].Type}'. Cast it."),
    };

    private static List<Plans.Expressions.Attribute> Checked(string format, List<Plans.Expressions.Attribute> columns) =>
        format == "csv" && columns.Find(column => column.Type is not AtomicType or BinaryType) is { } wrong
            ? throw new AnalysisException($"CSV has no columns of type '{wrong.Type}' (column '{wrong.Name}'). Write it as a text, for example with ToJson, or write Parquet.")
            : columns;
}
