using System.Security.Cryptography;
using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Lake.Readiness;

namespace Etl.Jobs.Retail.Input;

/// <summary>Reads the files of a date to their ends: whether each is whole, and what the manifest says of it.</summary>
internal sealed class DayVerification(SparkSession spark, RawDay day, CancellationToken cancellationToken) : IQueryListener
{
    private readonly Dictionary<string, long> _rows = [];

    /// <summary>The rows of the files that could be read.</summary>
    public IReadOnlyDictionary<string, long> Rows => _rows;

    /// <summary>What is wrong, a line each.</summary>
    public IReadOnlyList<string> Run()
    {
        spark.AddListener(this);
        try
        {
            return [.. TableContract.All.SelectMany(Check)];
        }
        finally
        {
            spark.RemoveListener(this);
        }
    }

    public void OnProgress(string action, double fraction)
    {
    }

    public void OnSuccess(QueryReport report)
    {
        foreach (var input in report.Inputs)
        {
            _rows[Path.GetFileName(input.Path)] = input.RecordsRead;
        }
    }

    private IEnumerable<string> Check(TableContract table)
    {
        var name = table.FileName(day.Date);
        if (Unreadable(table, name) is { } unreadable)
        {
            return [unreadable];
        }

        return new[] { DayFiles.WrongRows(day.Manifest, name, _rows[name]), WrongHash(name) }.OfType<string>();
    }

    // Rows that do not fit are for the run to judge; here they only count.
    private string? Unreadable(TableContract table, string name)
    {
        try
        {
            spark.Read().Schema(table.Schema).Option("header", true).Option("etl.strict", true).Option("mode", "DROPMALFORMED")
                .Csv(day.Input.Locate(name))
                .Count(cancellationToken);
            return null;
        }
        catch (BadInputException error)
        {
            return error.Message;
        }
    }

    private string? WrongHash(string name)
    {
        if (day.Manifest?.Find(name)?.Sha256 is not { } promised)
        {
            return null;
        }

        using var content = day.Input.OpenRead(name, cancellationToken: cancellationToken);
        var found = Convert.ToHexStringLower(SHA256.HashData(content));
        return found == promised ? null : $"'{name}' has the SHA-256 {found} where the manifest says {promised}. Deliver the file or its manifest again.";
    }
}
