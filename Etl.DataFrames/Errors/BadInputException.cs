using System.Globalization;
using System.Text.Encodings.Web;

namespace Etl.DataFrames;

/// <summary>A file cannot be read as what it is said to be: cut short, not UTF-8, a column missing, a row that may not be skipped.</summary>
public sealed class BadInputException : EtlException
{
    private const int MaxShown = 200;

    /// <summary>Creates the error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reason">What is wrong with it and what to do.</param>
    /// <param name="line">The line, counted from 1, where it is known.</param>
    /// <param name="column">The column, where one is to blame.</param>
    /// <param name="value">The text found there. The message shows its beginning, with control characters as escapes: it comes from outside.</param>
    public BadInputException(string path, string reason, long? line = null, string? column = null, string? value = null)
        : base(Describe(path, reason, line, column, value)) =>
        (Path, Reason, Line, Column, Value) = (path, reason, line, column, value);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What is wrong with it and what to do.</summary>
    public string Reason { get; }

    /// <summary>The line, counted from 1, or null where no line is to blame.</summary>
    public long? Line { get; }

    /// <summary>The column, or null where none is to blame.</summary>
    public string? Column { get; }

    /// <summary>The text found there, or null.</summary>
    public string? Value { get; }

    private static string Describe(string path, string reason, long? line, string? column, string? value)
    {
        var place = line is null ? "" : string.Create(CultureInfo.InvariantCulture, $", line {line}");
        var culprit = column is null ? "" : value is null ? $", column '{column}'" : $", column '{column}', value '{Shown(value)}'";
        return $"'{System.IO.Path.GetFileName(path)}'{place}{culprit}: {reason}";
    }

    private static string Shown(string value)
    {
        var start = value.Length <= MaxShown ? value : $"{value[..MaxShown]}...";
        return start.Any(char.IsControl) ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(start) : start;
    }
}
