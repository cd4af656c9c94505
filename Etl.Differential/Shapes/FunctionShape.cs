using Etl.DataFrames;
using Etl.Differential.Plans;

namespace Etl.Differential.Shapes;

/// <summary>How calls of a function are made.</summary>
/// <param name="Name">Its name in the catalogue.</param>
/// <param name="Slots">What makes each argument.</param>
/// <param name="Required">So many are always there.</param>
/// <param name="IsRisky">Whether some values of its arguments are errors.</param>
internal sealed record FunctionShape(string Name, IReadOnlyList<Slot> Slots, int Required, bool IsRisky)
{
    /// <summary>A call; null when it is refused.</summary>
    public Typed? Call(ExpressionGenerator make, Kind subject, int depth)
    {
        var arguments = Slots.Take(make.Choices.Next(Slots.Count - Required + 1) + Required).Select(slot => slot(make, subject, depth)).ToList();
        return make.Bind(
            Column.Call(Name, [.. arguments.Select(argument => argument.Column)]), Kinds.Largest, arguments.Select(argument => argument.Bound).Append(0).Max());
    }
}
