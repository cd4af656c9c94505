using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Turns what a user wrote into typed expressions over the columns of a relation.</summary>
internal static class Resolver
{
    /// <summary>Resolves a value.</summary>
    public static Expression Resolve(Expression expression, Scope scope) => DeepCall.Run((expression, scope), static call => ResolveParts(call.expression, call.scope));

    /// <summary>Resolves the columns of an output: every value gets a name, a star becomes the columns it stands for.</summary>
    /// <param name="columns">The columns as written.</param>
    /// <param name="scope">The columns that they may use.</param>
    /// <param name="seesAliases">Whether a column may use an alias further left.</param>
    public static EquatableArray<Expression> ResolveColumns(IEnumerable<Column> columns, Scope scope, bool seesAliases = false) =>
        [.. columns.SelectMany<Column, Expression>(column =>
            column.Expression switch
            {
                Star star => NestedNames.Star(star.Qualifier, scope),
                NamePattern names => scope.Matching(names.Pattern),
                FunctionCall { Function: "json_tuple" } call => JsonTuples.Columns(call, null, scope),
                AliasList { Child: FunctionCall { Function: "json_tuple" } call } list => JsonTuples.Columns(call, list.Names, scope),
                _ when seesAliases => [LateralAliases.Offer(column, ResolveColumn(column, scope), scope)],
                _ => [ResolveColumn(column, scope)],
            })];

    /// <summary>Resolves the value of a new column; null when it is more than a value of each row.</summary>
    public static Alias? Appended(string name, Column column, Scope scope) =>
        ResolveColumn(column.As(name), scope) is Alias alias && !Grouping.IsAggregate(alias) && !Generators.Has(alias) && scope.Found.Count == 0 ? alias : null;

    /// <summary>Resolves a value and names it as Spark would if it has no name yet.</summary>
    public static Expression ResolveColumn(Column column, Scope scope)
    {
        var resolved = Windows.Complete(ResolveValue(column.Expression, scope));
        return resolved switch
        {
            Attribute attribute when column.Expression is not FunctionCall => AsWritten(column.Expression, attribute),
            Alias or AliasList or GeneratorCall => resolved,
            _ => new Alias(resolved, NameOf(Stars.Spread(column.Expression, scope), resolved), Plan.NextId()),
        };
    }

    // An item that is a field is named as one.
    private static string NameOf(Expression written, Expression resolved) => (written, resolved) switch
    {
        (ColumnName field, _) => NestedNames.NameOf(field),
        (FunctionCall { Function: "getitem" } item, ScalarCall { Function: "getfield" or "array_field" }) => ColumnText.Of(item with { Function = "getfield" }),
        (FunctionCall { Function: "+" or "-", Arguments: [_, _] } sum, ScalarCall { Function: "date_add" or "date_sub" } moved) => IntervalText.OfMovedDate(sum, moved),
        (FunctionCall { Function: "from_json" }, { Type: MapType }) => "entries",
        _ => ColumnText.NameOf(written),
    };

    private static Expression ResolveParts(Expression expression, Scope scope) => expression switch
    {
        ColumnName column => NestedNames.Find(column.Name, scope),
        Attribute attribute => scope.Find(attribute),
        Literal literal => literal,
        OpenCase open => Resolve(open.Call(), scope),
        LambdaName name => scope.Find(name),
        FunctionCall call when HigherOrder.Has(call) => HigherOrder.Resolve(call, scope),
        OpenLambda lambda => throw new AnalysisException($"'{HigherOrder.Heading(lambda)}' is a lambda, not a value: only functions such as 'transform' and 'filter' take one."),
        FunctionCall call => Filtered(call, FunctionCatalog.Bind(call, Arguments(call, scope)), scope),
        IntervalValue interval => Rules.IntervalRules.Of(interval),
        AliasList list => Resolve(list.Child, scope) is GeneratorCall
            ? list with { Child = Resolve(list.Child, scope) }
            : throw new AnalysisException($"'{ColumnText.Of(list.Child)}' is one column: give it one name."),
        OverCall over => Windows.Resolve(over, scope),
        Cast cast => CastRules.Check(cast with { Child = ResolveValue(cast.Child, scope) }),
        Alias alias => alias with { Child = ResolveValue(alias.Child, scope) },
        SortOrder order => order with { Child = ResolveSortKey(order.Child, scope) },
        ScalarCall or AggregateCall or WindowFunction or WindowCall or GeneratorCall or LambdaVariable or Interval => expression,
        NamePattern names => throw new AnalysisException($"'`{names.Pattern}`' stands for columns, not for a value: use it in Select."),
        Star => throw new AnalysisException("'*' stands for columns, not for a value: use it in Select, in Count, or as an argument of Struct, Array, Map, Coalesce, Concat, Greatest, Least or Hash."),
        _ => throw new InternalErrorException($"no rule resolves '{expression.GetType().Name}'"),
    };

    // Names are case-insensitive, but the output has the case that the user wrote. It is the same column, so it keeps its id.
    private static Expression AsWritten(Expression written, Attribute attribute) =>
        written is ColumnName column
        && column.Name.EndsWith(attribute.Name, StringComparison.OrdinalIgnoreCase)
        && !column.Name.EndsWith(attribute.Name, StringComparison.Ordinal)
            ? new Alias(attribute, column.Name[^attribute.Name.Length..], attribute.Id)
            : attribute;

    private static Expression ResolveValue(Expression expression, Scope scope) => expression is SortOrder order
        ? throw new AnalysisException($"'{ColumnText.Of(order)}' is a sort order, not a value: use it in OrderBy.")
        : Resolve(expression, scope);

    private static Expression ResolveSortKey(Expression expression, Scope scope)
    {
        var key = Windows.Complete(ResolveValue(expression, scope));
        Generators.Refuse("OrderBy", key);
        return Equality.Require("OrderBy", key);
    }

    private static Expression Filtered(FunctionCall call, Expression bound, Scope scope) => (call.Condition, bound) switch
    {
        (null, _) => bound,
        ({ } condition, AggregateCall aggregate) => aggregate with { Condition = Rules.ComparisonRules.Condition("FILTER", ResolveValue(condition, scope)) },
        _ => throw new AnalysisException($"'{ColumnText.Of(call)}' is no aggregate: FILTER has nothing to choose from."),
    };

    private static EquatableArray<Expression> Arguments(FunctionCall call, Scope scope)
    {
        if (call.Function is "struct" or "arrays_zip")
        {
            return Stars.Spread(call, scope).Map(argument => NamedField(argument, ResolveValue(argument, scope)));
        }

        if (call.Function != "count")
        {
            return Stars.Spread(call, scope).Map(argument => ResolveValue(argument, scope));
        }

        var arguments = new List<Expression>(call.Arguments.Count);
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i] is Star star)
            {
                arguments.AddRange(Counted(star, call.Distinct, scope));
            }
            else
            {
                arguments.Add(ResolveValue(call.Arguments[i], scope));
            }
        }

        return [.. arguments];
    }

    // A column or field in a struct has the name that the user wrote.
    private static Expression NamedField(Expression written, Expression resolved) => written switch
    {
        ColumnName column => new Alias(resolved, NestedNames.NameOf(column), Plan.NextId()),
        FunctionCall { Function: "getitem", Arguments: [_, Literal { Value: string field }] } => new Alias(resolved, field, Plan.NextId()),
        _ => resolved,
    };

    // count(*) counts rows: the star is not expanded. Different rows differ in some column.
    private static IEnumerable<Expression> Counted(Star star, bool isDistinct, Scope scope) => (isDistinct, star.Qualifier) switch
    {
        (true, _) => scope.Star(star.Qualifier),
        (false, null) => [FunctionCatalog.RowMarker],
        _ => [ResolveValue(star, scope)],
    };
}
