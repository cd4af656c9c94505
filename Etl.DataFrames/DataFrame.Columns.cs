using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames;

public sealed partial class DataFrame
{
    /// <summary>Adds a column, or replaces all that have that name.</summary>
    /// <param name="colName">The name of the column.</param>
    /// <param name="col">Its value.</param>
    /// <exception cref="AnalysisException">The value does not fit the frame.</exception>
    public DataFrame WithColumn(string colName, Column col) => Plan.Index.Named(colName).IsEmpty && Resolver.Appended(colName, col, new Scope(Plan)) is { } added
        ? With(new Extend(Plan, added))
        : WithColumns(new Dictionary<string, Column> { [colName] = col });

    /// <summary>Adds columns, or replaces those that have the names. Every value sees the frame as it is now.</summary>
    /// <param name="colsMap">The values by name.</param>
    /// <exception cref="AnalysisException">A value does not fit the frame, or two names differ only in case.</exception>
    public DataFrame WithColumns(IDictionary<string, Column> colsMap)
    {
        if (colsMap.Keys.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(names => names.Count() > 1) is { } repeated)
        {
            throw new AnalysisException($"WithColumns has the column '{repeated.Key}' twice: names do not differ in case.");
        }

        var values = colsMap.ToDictionary(pair => pair.Key, pair => pair.Value.As(pair.Key), StringComparer.OrdinalIgnoreCase);
        var kept = Plan.Output.Select(column => values.TryGetValue(column.Name, out var value) ? value : new Column(column));
        var added = values.Where(pair => Plan.Index.Named(pair.Key).IsEmpty).Select(pair => pair.Value);
        return Select([.. kept, .. added]);
    }

    /// <summary>Renames a column; does nothing if there is none of that name.</summary>
    /// <param name="existingName">The name now.</param>
    /// <param name="newName">The name then.</param>
    public DataFrame WithColumnRenamed(string existingName, string newName) => WithColumnsRenamed(new Dictionary<string, string> { [existingName] = newName });

    /// <summary>Renames columns; names that do not exist are ignored.</summary>
    /// <param name="colsMap">The new names by the old ones.</param>
    public DataFrame WithColumnsRenamed(IDictionary<string, string> colsMap)
    {
        var names = new Dictionary<string, string>(colsMap, StringComparer.OrdinalIgnoreCase);
        return Plan.Output.Any(column => names.ContainsKey(column.Name))
            ? Select([.. Plan.Output.Select(column => names.TryGetValue(column.Name, out var name) ? new Column(column).As(name) : new Column(column))])
            : this;
    }

    /// <summary>Leaves out columns; names that do not exist are ignored.</summary>
    /// <param name="colNames">The names.</param>
    public DataFrame Drop(params string[] colNames)
    {
        var dropped = colNames.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Select([.. Plan.Output.Where(column => !dropped.Contains(column.Name)).Select(column => new Column(column))]);
    }

    /// <summary>Leaves out a column; one that the frame does not have is ignored.</summary>
    /// <param name="col">The column, such as <c>frame["name"]</c>, which tells columns of one name apart.</param>
    public DataFrame Drop(Column col)
    {
        var scope = new Scope(Plan);
        return col.Expression switch
        {
            Plans.Expressions.Attribute attribute => Select([.. Plan.Output.Where(column => column.Id != attribute.Id).Select(column => new Column(column))]),
            ColumnName name when scope.Has(name.Name) && scope.Find(name.Name) is var found => Select([.. Plan.Output.Where(column => column.Id != found.Id).Select(column => new Column(column))]),
            _ => this,
        };
    }

    /// <summary>Names all columns anew.</summary>
    /// <param name="colNames">A name for each column; without any the frame stays as it is.</param>
    /// <exception cref="AnalysisException">There are more or fewer names than columns.</exception>
    public DataFrame ToDF(params string[] colNames) => colNames.Length == 0 ? this
        : colNames.Length == Plan.Output.Count ? Select([.. Plan.Output.Select((column, i) => new Column(column).As(colNames[i]))])
        : throw new AnalysisException($"ToDF has {colNames.Length} names for {Plan.Output.Count} columns: {string.Join(", ", Columns())}.");

    /// <summary>The names and types of the columns, in order.</summary>
    public IEnumerable<Tuple<string, string>> DTypes() => Plan.Output.Select(column => Tuple.Create(column.Name, column.Type.SimpleString)).ToList();

    /// <summary>The columns whose names match a regular expression in backticks, or the column of that name.</summary>
    /// <param name="colName">Such as <c>`amount_.*`</c>.</param>
    public Column ColRegex(string colName) => new(colName is ['`', .. var pattern, '`'] ? new NamePattern(pattern) : new Scope(Plan).Find(colName));
}
