using Etl.DataFrames;
using Etl.Differential.Comparing;

namespace Etl.Differential.Plans;

/// <summary>A plan under construction.</summary>
/// <param name="Frame">The plan so far.</param>
/// <param name="Items">Its columns.</param>
/// <param name="MostRows">It has no more rows.</param>
/// <param name="IsOrdered">Whether the order of its rows is decided.</param>
internal sealed record Draft(DataFrame Frame, IReadOnlyList<Item> Items, int MostRows, bool IsOrdered = false)
{
    public bool IsExact => Items.All(item => !item.IsApproximate);

    /// <summary>The draft after a step: columns that it kept are known, the bounds of the others are given in order.</summary>
    public Draft After(DataFrame frame, params IEnumerable<double> newBounds)
    {
        var known = Items.DistinctBy(item => item.Attribute.Id).ToDictionary(item => item.Attribute.Id);
        var approximate = Approximation.Columns(frame.Plan);
        var bounds = new Queue<double>(newBounds);
        return this with
        {
            Frame = frame,
            Items = [.. frame.Plan.Output.Select(attribute => known.TryGetValue(attribute.Id, out var item)
                ? item with { Attribute = attribute }
                : new Item(attribute, bounds.TryDequeue(out var bound) ? bound : Kinds.Largest(attribute.Type), false, approximate.Contains(attribute.Id)))],
            IsOrdered = false,
        };
    }

    /// <summary>The draft when rows may come several times.</summary>
    public Draft Repeated(int mostRows) => this with { MostRows = mostRows, Items = [.. Items.Select(item => item with { IsUnique = false })] };
}
