using System.Collections.Immutable;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Plans;

/// <summary>The columns of a relation by name, whatever its case, and by id.</summary>
internal abstract class ColumnIndex
{
    // Up to here looking at each column is faster than a table of them, and costs no memory for every step of a plan.
    private const int Few = 8;

    public static ColumnIndex Of(IReadOnlyList<Attribute> columns) => columns.Count <= Few ? new ColumnList(columns) : ColumnTable.Of(columns);

    /// <summary>The index with one more column, at the end.</summary>
    public abstract ColumnIndex With(Attribute column);

    /// <summary>The columns of a name, in order.</summary>
    public abstract ImmutableArray<Attribute> Named(string name);

    /// <summary>The column of an id, or null.</summary>
    public abstract Attribute? WithId(long id);

    private sealed class ColumnList(IReadOnlyList<Attribute> columns) : ColumnIndex
    {
        public override ColumnIndex With(Attribute column) => Of([.. columns, column]);

        public override ImmutableArray<Attribute> Named(string name)
        {
            ImmutableArray<Attribute> found = [];
            for (var i = 0; i < columns.Count; i++)
            {
                found = string.Equals(columns[i].Name, name, StringComparison.OrdinalIgnoreCase) ? found.Add(columns[i]) : found;
            }

            return found;
        }

        public override Attribute? WithId(long id)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i].Id == id)
                {
                    return columns[i];
                }
            }

            return null;
        }
    }

    // Adding a column shares the rest, so that a loop of WithColumn stays linear.
    private sealed class ColumnTable(ImmutableDictionary<string, ImmutableArray<Attribute>> byName, ImmutableDictionary<long, Attribute> byId) : ColumnIndex
    {
        public static new ColumnTable Of(IReadOnlyList<Attribute> columns)
        {
            var byName = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Attribute>>(StringComparer.OrdinalIgnoreCase);
            var byId = ImmutableDictionary.CreateBuilder<long, Attribute>();
            foreach (var column in columns)
            {
                byName[column.Name] = byName.TryGetValue(column.Name, out var others) ? others.Add(column) : [column];
                byId.TryAdd(column.Id, column);
            }

            return new ColumnTable(byName.ToImmutable(), byId.ToImmutable());
        }

        public override ColumnIndex With(Attribute column) => new ColumnTable(
            byName.SetItem(column.Name, byName.TryGetValue(column.Name, out var others) ? others.Add(column) : [column]),
            byId.ContainsKey(column.Id) ? byId : byId.Add(column.Id, column));

        public override ImmutableArray<Attribute> Named(string name) => byName.TryGetValue(name, out var columns) ? columns : [];

        public override Attribute? WithId(long id) => byId.GetValueOrDefault(id);
    }
}
