using System.Globalization;

namespace Etl.DataFrames.Parsing;

/// <summary>SQL text, and errors that say where in it something is wrong.</summary>
internal sealed class SqlSource(string text)
{
    public string Text => text;

    /// <summary>An error at a place of the text.</summary>
    /// <param name="at">The place.</param>
    /// <param name="what">What is wrong there and what to do.</param>
    public AnalysisException Error(int at, string what)
    {
        var before = text[..Math.Min(at, text.Length)];
        var line = before.Count(character => character == '\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        return new AnalysisException(string.Create(CultureInfo.InvariantCulture, $"'{text}', line {line}, column {column}: {what}."));
    }
}
