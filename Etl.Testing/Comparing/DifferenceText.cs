using System.Text;

namespace Etl.Testing.Comparing;

/// <summary>Draws both sides of a comparison below each other, column by column; cells that differ stand in «».</summary>
internal sealed class DifferenceText(IReadOnlyList<string> names)
{
    private readonly List<(char Sign, string[] Cells, string Note)> _lines = [(' ', [.. names], "")];

    /// <summary>Adds a line of one side.</summary>
    /// <param name="sign"><c>-</c> for what was expected, <c>+</c> for what came.</param>
    /// <param name="cells">The texts.</param>
    /// <param name="note">What is said behind them.</param>
    public void Add(char sign, IEnumerable<string> cells, string note = "") => _lines.Add((sign, [.. cells], note));

    /// <summary>Adds both sides, with the cells that differ marked.</summary>
    public void AddPair(string[] expected, string[] actual, Func<int, bool> isEqual)
    {
        Add('-', Marked(expected, isEqual));
        Add('+', Marked(actual, isEqual));
    }

    public override string ToString()
    {
        var widths = names.Select((_, i) => _lines.Max(line => line.Cells[i].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var (sign, cells, note) in _lines)
        {
            var line = $"  {sign} {string.Join(" | ", cells.Select((cell, i) => cell.PadRight(widths[i])))}  {note}";
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Marked(string[] cells, Func<int, bool> isEqual) => cells.Select((cell, i) => isEqual(i) ? cell : $"«{cell}»");
}
