using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.Testing.Fixtures;

namespace Etl.Testing;

/// <summary>Makes frames of values written in a test.</summary>
public static class FrameFixtures
{
    /// <summary>
    /// A frame of a small table of text: the first line is the schema, every other line a row. Nothing, or <c>NULL</c>, is null; <c>""</c> is the empty text.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="table">Such as <c>store string not null, amount decimal(10,2)</c> and below it <c>Ottawa,12.50</c>. Spaces around values do not count.</param>
    /// <exception cref="FixtureException">A line has another number of values than the schema, or a value does not fit its column exactly.</exception>
    /// <exception cref="AnalysisException">The first line is not a schema.</exception>
    public static DataFrame FrameFromCsv(this SparkSession session, string table)
    {
        var text = TextTable.Parse(table);
        var schema = text.Schema ?? throw new FixtureException(
            $"The first line of the table, '{text.Header}', names columns without types. Write it as a schema, such as 'store string, amount decimal(10,2)'.");
        return session.CreateDataFrame(text.Rows(schema).Select(row => new GenericRow(row)), schema);
    }

    /// <summary>
    /// A frame of rows. Values may be written as is handy: whole numbers for every numeric type that holds them, texts for dates, timestamps and decimals.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="schema">The columns, such as <c>store string not null, day date, amount decimal(10,2)</c>.</param>
    /// <param name="rows">The rows, such as <c>["Ottawa", "2024-01-05", 12.50m]</c>.</param>
    /// <exception cref="FixtureException">A row has another number of values than the schema, or a value does not fit its column exactly.</exception>
    /// <exception cref="AnalysisException"><paramref name="schema"/> is not a schema.</exception>
    public static DataFrame FrameFromRows(this SparkSession session, string schema, params object?[][] rows)
    {
        var columns = SchemaText.Parse(schema);
        return session.CreateDataFrame(rows.Select((row, i) => new GenericRow(CellValue.ConvertRow(row, columns, i + 1))), columns);
    }
}
