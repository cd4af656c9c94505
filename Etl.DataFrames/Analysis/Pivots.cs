using System.Globalization;
using Etl.DataFrames.Analysis.Rules;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Turns the values of a column into columns: each aggregate is computed for each value.</summary>
internal static class Pivots
{
    /// <summary>The most values that are looked up, as in Spark (<c>spark.sql.pivotMaxValues</c>).</summary>
    public const int MostValues = 10_000;

    private static readonly HashSet<string> SkipNulls =
    [
        "count", "count_if", "sum", "try_sum", "avg", "try_avg", "min", "max", "product", "median", "bit_and", "bit_or", "bit_xor", "bool_and", "bool_or", "collect_list", "collect_set",
        "stddev_samp", "stddev_pop", "var_samp", "var_pop", "skewness", "kurtosis", "corr", "covar_pop", "covar_samp",
    ];

    /// <summary>The aggregates for every value.</summary>
    /// <param name="pivot">The column, resolved.</param>
    /// <param name="values">Its values that become columns.</param>
    /// <param name="aggregates">The aggregates, resolved and named.</param>
    /// <exception cref="AnalysisException">A value does not fit the column, or an expression is no aggregate.</exception>
    public static EquatableArray<Expression> Columns(Expression pivot, IReadOnlyList<Literal> values, EquatableArray<Expression> aggregates)
    {
        if (aggregates.FirstOrDefault(aggregate => !Grouping.IsAggregate(aggregate)) is { } other)
        {
            throw new AnalysisException($"Pivot needs aggregates, but '{ColumnText.Of(other is Alias alias ? alias.Child : other)}' is none. Wrap it, for example in First.");
        }

        var isEmptyNull = aggregates.All(aggregate => IsPlain(aggregate.Type));
        return [.. values.SelectMany(value => aggregates.Select(aggregate => Column(pivot, value, (Alias)aggregate, aggregates.Count == 1, isEmptyNull)))];
    }

    /// <summary>Refuses NaN: whether Spark finds its rows depends on the aggregates beside it.</summary>
    /// <exception cref="AnalysisException">It is among the values.</exception>
    public static void RefuseNaN(string column, IEnumerable<Literal> values)
    {
        if (values.Any(value => value.Value is double.NaN or float.NaN))
        {
            throw new AnalysisException($"Column '{column}' has NaN among the values to pivot, whose rows Spark does not find. Filter them out, or give them a number with NaNvl.");
        }
    }

    private static Alias Column(Expression pivot, Literal value, Alias aggregate, bool isSingle, bool isEmptyNull)
    {
        var condition = FunctionCatalog.Bind(new FunctionCall("<=>", []), [pivot, Coercion.To(pivot.Type, value)]);
        var filtered = Filtered(aggregate.Child, condition);
        var name = value.Value is null ? "null" : CellText.Of(value.Value);
        return new Alias(isEmptyNull && filtered is not AggregateCall { Nullable: true } ? NullWithoutRows(filtered, condition) : filtered, isSingle ? name : $"{name}_{aggregate.Name}", Plan.NextId());
    }

    private static Expression Filtered(Expression expression, Expression condition) =>
        ExpressionMap.Replace(expression, part => part is AggregateCall call ? Filtered(call, condition) : null);

    // What skips nulls is given nulls: hundreds of FILTER clauses take DuckDB minutes.
    private static AggregateCall Filtered(AggregateCall call, Expression condition) => call switch
    {
        { Arguments.Count: > 0 } when SkipNulls.Contains(call.Function) || call.IgnoreNulls => call with { Arguments = [Rule.If(condition, call.Arguments[0]), .. call.Arguments.Skip(1)] },
        { Condition: { } other } => call with { Condition = FunctionCatalog.Bind(new FunctionCall("and", []), [condition, other]) },
        _ => call with { Condition = condition },
    };

    // Spark looks the value up among groups that are made by the pivot column too: a group that is not there has no count of 0.
    private static Expression NullWithoutRows(Expression value, Expression condition)
    {
        var rows = new AggregateCall("count", [Rule.If(condition, FunctionCatalog.RowMarker)], Distinct: false, new LongType(), IsNullable: false);
        return FunctionCatalog.Bind(new FunctionCall("case", []), [FunctionCatalog.Bind(new FunctionCall(">", []), [rows, new Literal(0, new IntegerType())]), value]);
    }

    // Spark pivots results of other types by another plan, in which a count of no rows is 0.
    private static bool IsPlain(DataType type) => type is NumericType or BooleanType;

    /// <summary>Too many values.</summary>
    public static AnalysisException TooMany(string column) => new(string.Create(
        CultureInfo.InvariantCulture, $"Column '{column}' has more than {MostValues} values to pivot. Name those that matter: Pivot(column, values)."));
}
