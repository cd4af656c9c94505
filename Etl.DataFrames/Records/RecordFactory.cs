using System.Linq.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Records;

/// <summary>
/// Makes records of rows: each member of the record takes the column of its name, case and underscores do not matter; tuples take the columns in order, other types the only one.
/// </summary>
internal static class RecordFactory
{
    /// <summary>What makes a record of the values of a row.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="schema">The columns of the rows.</param>
    /// <exception cref="AnalysisException">A member has no column, or the column's values do not fit its type.</exception>
    public static Func<object?[], T> Create<T>(StructType schema)
    {
        var place = Place.Of(typeof(T));
        var values = Expression.Parameter(typeof(object?[]), "values");
        var result = ClrShape.Of(place.Bare) is ClrShape.Members or ClrShape.Tuple
            ? Expression.Convert(RecordValues.Record(values, schema, place), place.Type)
            : Single(values, schema, place);
        return Expression.Lambda<Func<object?[], T>>(result, values).Compile();
    }

    private static Expression Single(ParameterExpression values, StructType schema, Place place) => schema.Fields is [var column]
        ? RecordValues.Value(Expression.ArrayIndex(values, Expression.Constant(0)), column, place)
        : throw new AnalysisException(
            $"'{place.Path}' takes one column, but the rows have {schema.Fields.Count}: {string.Join(", ", schema.Fields.Select(field => field.Name))}. Select one, or collect into a record such as 'record Sale(int StoreKey, decimal? Amount)'.");
}
