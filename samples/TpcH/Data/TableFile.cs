using System.Globalization;

namespace TpcH.Data;

/// <summary>One table as CSV. No value of these tables needs quotes.</summary>
internal sealed class TableFile : IDisposable
{
    private readonly StreamWriter _writer;

    public TableFile(string folder, string table)
    {
        _writer = new StreamWriter(Tables.File(folder, table)) { NewLine = "\n" };
        _writer.WriteLine(string.Join(',', Tables.Schemas[table].Split(", ").Select(column => column.Split(' ')[0])));
    }

    public void Write(params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                _writer.Write(',');
            }

            _writer.Write(values[i] is DateOnly date
                ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : Convert.ToString(values[i], CultureInfo.InvariantCulture));
        }

        _writer.WriteLine();
    }

    public void Dispose() => _writer.Dispose();
}
