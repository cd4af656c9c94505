using System.Collections.Immutable;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Plans;

/// <summary>The columns of a relation by name, whatever its case, and by id. Adding one shares the rest, so that a loop of WithColumn stays linear.</summary>
internal sealed class ColumnIndex
{
    private readonly ImmutableDictionary<string, ImmutableArray<Attribute>> _byName;
    private readonly ImmutableDictionary<long, Attribute> _byId;

    private ColumnIndex(ImmutableDictionary<string, ImmutableArray<Attribute>> byName, ImmutableDictionary<long, Attribute> byId) => (_byName, _byId) = (byName, byId);

    public static ColumnIndex Of(IEnumerable<Attribute> columns)
    {
        var byName = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Attribute>>(StringComparer.OrdinalIgnoreCase);
        var byId = ImmutableDictionary.CreateBuilder<long, Attribute>();
        foreach (var column in columns)
        {
            byName[column.Name] = byName.TryGetValue(column.Name, out var others) ? others.Add(column) : [column];
            byId.TryAdd(column.Id, column);
        }

        return new ColumnIndex(byName.ToImmutable(), byId.ToImmutable());
    }

    /// <summary>The index with one more column, at the end.</summary>
    public ColumnIndex With(Attribute column) => new(
        _byName.SetItem(column.Name, _byName.TryGetValue(column.Name, out var others) ? others.Add(column) : [column]),
        _byId.ContainsKey(column.Id) ? _byId : _byId.Add(column.Id, column));

    /// <summary>The columns of a name, in order.</summary>
    public ImmutableArray<Attribute> Named(string name) => _byName.TryGetValue(name, out var columns) ? columns : [];

    /// <summary>The column of an id, or null.</summary>
    public Attribute? WithId(long id) => _byId.GetValueOrDefault(id);
}
