using System.Text;

namespace Etl.Engines.Tests.Csv;

/// <summary>RFC 4180, one character at a time: the records of a text with the lines on which they start.</summary>
internal static class ReferenceCsv
{
    public static List<(int Line, List<string> Fields)> Parse(string text)
    {
        var records = new List<(int Line, List<string> Fields)>();
        for (int i = 0, line = 1; i < text.Length;)
        {
            var start = line;
            var fields = new List<string>();
            bool more;
            do
            {
                var (field, next) = text[i..] is ['"', ..] ? Quoted(text, i + 1, ref line) : Unquoted(text, i);
                fields.Add(field);
                more = next < text.Length && text[next] == ',';
                i = more ? next + 1 : next;
            }
            while (more);
            var blank = fields.Count == 1 && fields[0].Length == 0 && (i == 0 || text[i - 1] != '"');
            i = EndOfLine(text, i);
            line++;
            if (!blank)
            {
                records.Add((start, fields));
            }
        }

        return records;
    }

    private static (string Field, int Next) Unquoted(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny(',', '\r', '\n') is var found and >= 0 ? start + found : text.Length;
        return (text[start..end], end);
    }

    private static (string Field, int Next) Quoted(string text, int i, ref int line)
    {
        var field = new StringBuilder();
        for (; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'); i++)
        {
            line += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')) ? 1 : 0;
            i += text[i] == '"' ? 1 : 0;
            field.Append(text[i]);
        }

        return (field.ToString(), i + 1);
    }

    private static int EndOfLine(string text, int i) => i + (text[Math.Min(i, text.Length - 1)] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1);
}
