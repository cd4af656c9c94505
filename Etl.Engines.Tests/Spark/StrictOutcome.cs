using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Types;

namespace Etl.Engines.Tests.Spark;

/// <summary>All that a strict read tells, as texts to compare: rows, bad records and counts, or the error.</summary>
internal sealed record StrictOutcome(IReadOnlyList<string> Rows, IReadOnlyList<string> Bad, IReadOnlyList<string> Counts, string? Error)
{
    /// <summary>Reads files to their end.</summary>
    /// <param name="session">The engine.</param>
    /// <param name="schema">The columns.</param>
    /// <param name="bad">The folder for bad records; null to fail.</param>
    /// <param name="options">Further options.</param>
    /// <param name="paths">The files.</param>
    public static StrictOutcome Of(SparkSession session, StructType schema, string? bad, IReadOnlyList<(string, string)> options, params string[] paths)
    {
        var listener = new Listener();
        session.AddListener(listener);
        try
        {
            var reader = session.Read().Schema(schema).Option("header", true).Option("etl.strict", true);
            reader = bad is null ? reader : reader.Option("badRecordsPath", bad);
            var frame = options.Aggregate(reader, (all, option) => all.Option(option.Item1, option.Item2)).Csv(paths);
            var rows = frame.Collect().Select(row => string.Join('|', row.Values.Select(Text))).Order(StringComparer.Ordinal).ToList();
            return new(rows, BadRecords(bad), [.. listener.Inputs.Select(Text).Order(StringComparer.Ordinal)], null);
        }
        catch (BadInputException error)
        {
            return new([], [], [], $"{error.Message} [{error.Reason}]");
        }
        finally
        {
            session.RemoveListener(listener);
        }
    }

    private static List<string> BadRecords(string? folder) => folder is null || !Directory.Exists(folder)
        ? []
        : [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).SelectMany(file => File.ReadAllLines(file).Select(line => $"{Path.GetFileName(file)}: {line}"))];

    private static string Text(InputMetrics input) => string.Create(
        CultureInfo.InvariantCulture,
        $"{input.Path}: {input.RecordsRead} records, {input.BadRecords} bad, {input.BytesRead} bytes, unknown {string.Join(',', input.UnknownColumns)}");

    private static string Text(object? value) => value switch
    {
        null => "<null>",
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private sealed class Listener : IQueryListener
    {
        public List<InputMetrics> Inputs { get; } = [];

        public void OnProgress(string action, double fraction)
        {
        }

        public void OnSuccess(QueryReport report) => Inputs.AddRange(report.Inputs);
    }
}
