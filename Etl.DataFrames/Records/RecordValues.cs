using System.Linq.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Records;

/// <summary>Builds the expressions that turn the values of rows into the values of records.</summary>
internal static class RecordValues
{
    /// <summary>A function from the values of a column to those of a type.</summary>
    /// <exception cref="AnalysisException">The column's values do not fit the type.</exception>
    public static Delegate Reader(StructField column, Place place)
    {
        var value = Expression.Parameter(typeof(object), "value");
        return Expression.Lambda(typeof(Func<,>).MakeGenericType(typeof(object), place.Type), Value(value, column, place), value).Compile();
    }

    /// <summary>The value of a column as one of a type.</summary>
    /// <exception cref="AnalysisException">The column's values do not fit the type.</exception>
    public static Expression Value(Expression value, StructField column, Place place)
    {
        var isNull = Expression.ReferenceEqual(value, Expression.Constant(null));
        return Expression.Condition(
            isNull,
            place.IsNullable ? Expression.Default(place.Type) : Null(column, place),
            Expression.Convert(NotNull(value, column, place), place.Type));
    }

    /// <summary>A record or tuple of the values of a row.</summary>
    /// <param name="values">The values.</param>
    /// <param name="row">The columns.</param>
    /// <param name="place">The record.</param>
    /// <param name="path">What stands before the names of the columns in messages.</param>
    /// <exception cref="AnalysisException">A column lacks, or its values do not fit.</exception>
    public static Expression Record(Expression values, StructType row, Place place, string path = "")
    {
        if (ClrShape.Of(place.Bare) is ClrShape.Tuple { Items: var items })
        {
            return Tuple(values, row, place, path, items);
        }

        var members = RecordMembers.Of(place.Bare);
        return members.New(members.Targets(place).Select(target => Column(values, row, IndexOf(target.Name, row, place, path), target.Place, path)).ToList());
    }

    private static Expression NotNull(Expression value, StructField column, Place place) => (column.DataType, ClrShape.Of(place.Bare)) switch
    {
        (ArrayType array, ClrShape.List list) => Expression.Call(
            typeof(Items), Items.For(place.Bare, list.Item), [list.Item], Expression.Convert(value, typeof(object?[])),
            Expression.Constant(Reader(new StructField($"{column.Name}[]", array.ElementType), place.Item(list.Item)))),
        (MapType map, ClrShape.Map types) => Expression.Call(
            typeof(Items), nameof(Items.Map), [types.Key, types.Value], Expression.Convert(value, typeof(KeyValuePair<object, object?>[])),
            Expression.Constant(Reader(new StructField($"{column.Name}[key]", map.KeyType), place.Key(types.Key))),
            Expression.Constant(Reader(new StructField($"{column.Name}[value]", map.ValueType), place.Value(types.Value)))),
        (StructType row, ClrShape.Members or ClrShape.Tuple) => Nested(value, row, column, place),
        _ => Conversions.Of(value, ClrTypes.Of(column.DataType), place) ?? throw Unfit(column, place),
    };

    private static BlockExpression Nested(Expression value, StructType row, StructField column, Place place)
    {
        var values = Expression.Variable(typeof(object?[]));
        var content = Expression.Property(Expression.Convert(value, typeof(Row)), nameof(Row.Values));
        return Expression.Block([values], Expression.Assign(values, content), Record(values, row, place, $"{column.Name}."));
    }

    private static NewExpression Tuple(Expression values, StructType row, Place place, string path, IReadOnlyList<Type> items) => items.Count == row.Fields.Count
        ? Expression.New(place.Bare.GetConstructor([.. items])!, items.Select((item, i) => Column(values, row, i, place.Item(item, i), path)))
        : throw new AnalysisException($"'{place.Path}' has {items.Count} items for {row.Fields.Count} columns: {Names(row, path)}. Select as many columns, in their order.");

    private static Expression Column(Expression values, StructType row, int index, Place place, string path) =>
        Value(Expression.ArrayIndex(values, Expression.Constant(index)), row.Fields[index] with { Name = path + row.Fields[index].Name }, place);

    private static int IndexOf(string name, StructType row, Place place, string path) =>
        row.Fields.Select(column => Plain(column.Name)).ToList().IndexOf(Plain(name)) is >= 0 and var index
        ? index
        : throw new AnalysisException($"'{place.Path}' wants '{name}', but no column has that name. Columns: {Names(row, path)}.");

    private static string Names(StructType row, string path) => string.Join(", ", row.Fields.Select(column => path + column.Name));

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    private static UnaryExpression Null(StructField column, Place place)
    {
        var declare = place.IsWhole ? "ask for" : $"declare '{place.Path}' as";
        var text = Expression.Constant($"Column '{column.Name}' is null in a row: {declare} '{TypeText.Of(place.Type)}?'.");
        return Expression.Throw(Expression.New(typeof(InvalidCastException).GetConstructor([typeof(string)])!, text), place.Type);
    }

    private static AnalysisException Unfit(StructField column, Place place) => new(
        $"Column '{column.Name}' is '{column.DataType}', {(place.IsWhole ? "not" : $"but '{place.Path}' is")} '{TypeText.Of(place.Type)}'. {(place.IsWhole ? "Ask for" : "Declare it as")} '{ClrTypes.Declaration(column.DataType)}', or cast the column.");
}
