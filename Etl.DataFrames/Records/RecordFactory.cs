using System.Linq.Expressions;
using System.Reflection;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Records;

/// <summary>Makes records of rows: each parameter of the record's constructor takes the column of its name; case and underscores do not matter.</summary>
internal static class RecordFactory
{
    /// <summary>What makes a record of the values of a row.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="schema">The columns of the rows.</param>
    /// <exception cref="AnalysisException">A parameter has no column, or the column's values do not fit its type.</exception>
    public static Func<object?[], T> Create<T>(StructType schema)
    {
        var constructor = typeof(T).GetConstructors().MaxBy(candidate => candidate.GetParameters().Length);
        if (constructor is null || constructor.GetParameters().Length == 0)
        {
            throw new AnalysisException($"'{typeof(T).Name}' has no public constructor with parameters. Collect into a record such as 'record Sale(int StoreKey, decimal Amount)'.");
        }

        var values = Expression.Parameter(typeof(object?[]), "values");
        var arguments = constructor.GetParameters().Select(parameter => Argument(parameter, schema, values));
        return Expression.Lambda<Func<object?[], T>>(Expression.New(constructor, arguments), values).Compile();
    }

    private static ConditionalExpression Argument(ParameterInfo parameter, StructType schema, ParameterExpression values)
    {
        var index = IndexOf(parameter, schema);
        var column = schema.Fields[index];
        var type = ClrTypes.Of(column.DataType);
        var target = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (!target.IsAssignableFrom(type) && !ClrTypes.Widens(type, target))
        {
            throw new AnalysisException(
                $"Column '{column.Name}' is '{column.DataType}', but parameter '{parameter.Name}' of '{parameter.Member.DeclaringType!.Name}' is '{target.Name}'. Declare it as '{type.Name}', or cast the column.");
        }

        var value = Expression.ArrayIndex(values, Expression.Constant(index));
        var isNull = Expression.ReferenceEqual(value, Expression.Constant(null));
        return Expression.Condition(isNull, Null(parameter, column), Expression.Convert(Expression.Convert(value, type), parameter.ParameterType));
    }

    private static int IndexOf(ParameterInfo parameter, StructType schema)
    {
        var names = schema.Fields.Select(column => Plain(column.Name)).ToList();
        var index = names.IndexOf(Plain(parameter.Name!));
        return index >= 0
            ? index
            : throw new AnalysisException(
                $"'{parameter.Member.DeclaringType!.Name}' wants '{parameter.Name}', but no column has that name. Columns: {string.Join(", ", schema.Fields.Select(column => column.Name))}.");
    }

    private static Expression Null(ParameterInfo parameter, StructField column) =>
        parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null
            ? Expression.Throw(
                Expression.New(
                    typeof(InvalidCastException).GetConstructor([typeof(string)])!,
                    Expression.Constant($"Column '{column.Name}' is null in a row: declare parameter '{parameter.Name}' of '{parameter.Member.DeclaringType!.Name}' as '{parameter.ParameterType.Name}?'.")),
                parameter.ParameterType)
            : Expression.Default(parameter.ParameterType);

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
