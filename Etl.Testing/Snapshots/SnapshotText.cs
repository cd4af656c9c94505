using System.Data.SqlTypes;
using System.Globalization;
using Etl.DataFrames.Types;
using Etl.Testing.Comparing;
using Etl.Testing.Fixtures;

namespace Etl.Testing.Snapshots;

/// <summary>Writes a table as the text that <see cref="TextTable"/> reads: exactly, and the same for the same rows.</summary>
internal static class SnapshotText
{
    public static string Of(TableRows table, bool isOrdered)
    {
        foreach (var column in table.Schema.Fields.Where(column => column.DataType is not AtomicType))
        {
            throw new FixtureException(
                $"Column '{column.Name}' of type '{column.DataType}' cannot be written in a snapshot. Select its parts into columns of their own, or compare with BeEquivalentToTable.");
        }

        var lines = table.Rows.Select(row => string.Join(',', row.Select(Cell)));
        return string.Join('\n', [SchemaText.Of(table.Schema), .. isOrdered ? lines : lines.Order(StringComparer.Ordinal)]) + "\n";
    }

    private static string Cell(object? value) => value switch
    {
        null => "NULL",
        string text => text is "" or "NULL" || text != text.Trim() || text.AsSpan().IndexOfAny(",\"\r\n") >= 0
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text,
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        byte[] { Length: 0 } => "\"\"",
        byte[] bytes => Convert.ToHexString(bytes),
        SqlDecimal number => number.ToString(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
