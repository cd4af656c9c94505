using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Analysis;

/// <summary>Which window functions take a frame.</summary>
internal static class WindowFrames
{
    private static readonly WindowFrame UpToHere = new(CountsRows: true, long.MinValue, 0);

    private static readonly HashSet<string> Cut = ["nth_value"];

    private static readonly HashSet<string> Offset = ["lag", "lead"];

    /// <summary>Whether a function can have a frame: ranks only the one they have anyway, offsets none.</summary>
    public static bool Allows(string function, WindowFrame frame) => Cut.Contains(function) || (frame == UpToHere && !Offset.Contains(function));
}
