using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Etl.Deploy.Tests.Snowflake;

/// <summary>
/// Writes a file byte by byte as Snowflake's documentation says COPY INTO would with the options of a file format: texts and names of columns in quotes,
/// quotes within doubled; numbers and dates bare; NULL as the first text of NULL_IF, never in quotes. An option that this does not know fails the test.
/// </summary>
internal sealed class SnowflakeCsv
{
    private readonly string _delimiter;
    private readonly string _newLine;
    private readonly string _quote;
    private readonly string _null;

    public SnowflakeCsv(IReadOnlyDictionary<string, string> options)
    {
        var known = new Dictionary<string, string>
        {
            ["TYPE"] = "CSV",
            ["COMPRESSION"] = "GZIP",
            ["ENCODING"] = "'UTF8'",
            ["ESCAPE"] = "NONE",
            ["ESCAPE_UNENCLOSED_FIELD"] = "NONE",
            ["EMPTY_FIELD_AS_NULL"] = "FALSE",
            ["DATE_FORMAT"] = "'YYYY-MM-DD'",
        };
        foreach (var (name, value) in options.Where(option => known.ContainsKey(option.Key)))
        {
            value.Should().Be(known[name], $"this is how the option {name} is understood here");
        }

        options.Keys.Should().BeEquivalentTo([.. known.Keys, "FIELD_DELIMITER", "RECORD_DELIMITER", "FIELD_OPTIONALLY_ENCLOSED_BY", "NULL_IF"]);
        _delimiter = Text(options["FIELD_DELIMITER"]);
        _newLine = Text(options["RECORD_DELIMITER"]);
        _quote = Text(options["FIELD_OPTIONALLY_ENCLOSED_BY"]);
        _null = Text(options["NULL_IF"].Trim('(', ')'));
    }

    public void Write(string path, IEnumerable<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend([.. header]))
        {
            text.AppendJoin(_delimiter, row.Select(Field)).Append(_newLine);
        }

        using var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private string Field(object? value) => value switch
    {
        null => _null,
        string text => $"{_quote}{text.Replace(_quote, _quote + _quote, StringComparison.Ordinal)}{_quote}",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"How Snowflake writes a {value.GetType().Name} is not known here."),
    };

    private static string Text(string literal) => literal.Trim('\'').Replace("\\n", "\n", StringComparison.Ordinal);
}
