using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Turns columns into rows: a row is an array of a struct for each of them, whose elements become rows.</summary>
internal static class Unpivots
{
    /// <exception cref="AnalysisException">There is no column to turn, or they have no common type, or a value is more than one of each row.</exception>
    public static Plan Build(Plan child, IEnumerable<Column> ids, IEnumerable<Column>? values, string variableName, string valueName)
    {
        var scope = new Scope(child);
        var kept = Resolver.ResolveColumns(ids, scope);
        var turned = values is null ? Others(child, kept) : Resolver.ResolveColumns(values, scope);
        RequireValues([.. kept, .. turned]);
        if (turned.Count == 0)
        {
            throw new AnalysisException($"Unpivot needs a column to turn into rows, but {(values is null ? "every column is an id" : "none is given")}. Name at least one.");
        }

        var rows = Rows(turned);
        var names = new AliasList(new GeneratorCall("inline", rows), [variableName, valueName]);
        return Generators.Select(scope.Rows, [.. kept, names]);
    }

    private static EquatableArray<Expression> Others(Plan child, EquatableArray<Expression> ids)
    {
        var taken = ids.OfType<Attribute>().Select(id => id.Id).ToHashSet();
        return [.. child.Output.Where(column => !taken.Contains(column.Id))];
    }

    private static ScalarCall Rows(EquatableArray<Expression> columns)
    {
        var type = columns.Select(column => column.Type).Aggregate((type, next) => CommonType(type, next) ?? throw NoCommonType(columns));
        var row = new StructType(
            new StructField("variable", new StringType(), IsNullable: false), new StructField("value", type, columns.Any(column => column.Nullable)));
        var rows = columns.Map(column => (Expression)new ScalarCall(
            "struct",
            [new Literal(NamedColumn.AttributeOf(column).Name, new StringType()), Coercion.To(type, column is Alias alias ? alias.Child : column)],
            row,
            IsNullable: false));
        return new ScalarCall("array", rows, new ArrayType(row, ContainsNull: false), IsNullable: false);
    }

    // Unlike a union, it makes no numbers and dates of texts, nor texts of them.
    private static DataType? CommonType(DataType left, DataType right) => (left, right) switch
    {
        (StringType, NullType) or (NullType, StringType) or (StringType, StringType) => new StringType(),
        (StringType, _) or (_, StringType) => null,
        (ArrayType l, ArrayType r) when CommonType(l.ElementType, r.ElementType) is null => null,
        (MapType l, MapType r) when CommonType(l.KeyType, r.KeyType) is null || CommonType(l.ValueType, r.ValueType) is null => null,
        (StructType l, StructType r) when l.Fields.Zip(r.Fields).Any(pair => CommonType(pair.First.DataType, pair.Second.DataType) is null) => null,
        _ => Coercion.CommonType(left, right),
    };

    private static AnalysisException NoCommonType(EquatableArray<Expression> columns) => new(
        $"Unpivot puts {string.Join(", ", columns.Select(column => $"'{NamedColumn.AttributeOf(column).Name}' ({column.Type})"))} into one column, but they have no common type. Cast them first.");

    private static void RequireValues(EquatableArray<Expression> columns)
    {
        foreach (var column in columns)
        {
            Windows.Refuse("Unpivot", column);
            Generators.Refuse("Unpivot", column);
            if (Grouping.IsAggregate(column))
            {
                throw new AnalysisException($"Unpivot cannot use the aggregate '{ColumnText.Of(column is Alias alias ? alias.Child : column)}': aggregate first, then unpivot the result.");
            }
        }
    }
}
