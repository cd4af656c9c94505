using Etl.DataFrames.Analysis;
using Etl.DataFrames.Analysis.Rules;
using Etl.DataFrames.Parsing;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames;

public sealed partial class DataFrame
{
    /// <summary>Computes columns. Aggregate functions make one row of the whole frame.</summary>
    /// <param name="columns">The columns; one without a name gets the name Spark would give it.</param>
    /// <exception cref="AnalysisException">A column does not exist or does not fit its use.</exception>
    public DataFrame Select(params Column[] columns)
    {
        var scope = new Scope(Plan);
        var resolved = Resolver.ResolveColumns(columns, scope, seesAliases: true);
        return With(scope.UsedAliases.Count > 0
            ? new LateralAliases(scope.UsedAliases).Build(resolved, values => Computed(values) ?? scope.Rows)
            : Computed(resolved) ?? new Project(scope.Rows, resolved));

        Plan? Computed(EquatableArray<Expression> values) =>
            values.Any(Generators.Has) ? Generators.Select(scope.Rows, values)
            : values.Any(Grouping.IsAggregate) ? Grouping.Build(scope.Rows, [], values)
            : null;
    }

    /// <summary>Keeps some columns, in the order given.</summary>
    /// <param name="column">The first column.</param>
    /// <param name="columns">The columns after it.</param>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame Select(string column, params string[] columns) => Select([Functions.Col(column), .. columns.Select(Functions.Col)]);

    /// <summary>Computes columns.</summary>
    /// <param name="expressions">The columns as Spark SQL writes them, such as <c>price * qty AS amount</c>.</param>
    /// <exception cref="AnalysisException">A text is no expression, or a column does not exist or does not fit its use.</exception>
    public DataFrame SelectExpr(params string[] expressions) => Select([.. expressions.Select(Functions.Expr)]);

    /// <summary>Keeps the rows for which a condition is true; rows for which it is null are left out.</summary>
    /// <param name="condition">The condition.</param>
    /// <exception cref="AnalysisException">It is no condition, or does not fit the frame.</exception>
    public DataFrame Filter(Column condition)
    {
        var scope = new Scope(Plan, seesDropped: true);
        var resolved = ComparisonRules.Condition("Filter", Resolver.Resolve(condition.Expression, scope));
        Windows.Refuse("Filter", resolved);
        Generators.Refuse("Filter", resolved);
        var (rows, values) = WithAggregates("Filter", "filter", scope, [resolved], [condition]);
        return With(Beneath.Narrow(new Filter(rows, values[0]), Plan));
    }

    /// <summary>Keeps the rows for which a condition is true; rows for which it is null are left out.</summary>
    /// <param name="conditionExpr">The condition as Spark SQL writes it, such as <c>price > 10 AND name LIKE 'a%'</c>.</param>
    /// <exception cref="AnalysisException">The text is no condition, or does not fit the frame.</exception>
    public DataFrame Filter(string conditionExpr) => Filter(new Column(ExpressionParser.Parse(conditionExpr)));

    /// <inheritdoc cref="Filter(string)"/>
    public DataFrame Where(string conditionExpr) => Filter(conditionExpr);

    /// <inheritdoc cref="Filter(Column)"/>
    public DataFrame Where(Column condition) => Filter(condition);

    /// <summary>Groups the rows by columns; continue with <see cref="RelationalGroupedDataset.Agg(Column, Column[])"/>.</summary>
    /// <param name="columns">The keys. Nulls are one group.</param>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public RelationalGroupedDataset GroupBy(params Column[] columns) => Grouped(columns);

    /// <inheritdoc cref="GroupBy(Column[])"/>
    /// <param name="column">The first key.</param>
    /// <param name="columns">The keys after it.</param>
    public RelationalGroupedDataset GroupBy(string column, params string[] columns) =>
        GroupBy([Functions.Col(column), .. columns.Select(Functions.Col)]);

    /// <summary>Groups the rows by columns, and adds totals: by all columns, by all but the last, and so on to one over all rows. Keys are null in the totals they are not part of.</summary>
    /// <param name="columns">The keys. <see cref="Functions.GroupingId(Column[])"/> tells the totals apart.</param>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public RelationalGroupedDataset Rollup(params Column[] columns) => Grouped(columns, GroupingSets.Rollup(columns.Length));

    /// <inheritdoc cref="Rollup(Column[])"/>
    /// <param name="column">The first key.</param>
    /// <param name="columns">The keys after it.</param>
    public RelationalGroupedDataset Rollup(string column, params string[] columns) => Rollup([Functions.Col(column), .. columns.Select(Functions.Col)]);

    /// <summary>Groups the rows by columns, and adds totals by every subset of them. Keys are null in the totals they are not part of.</summary>
    /// <param name="columns">The keys. <see cref="Functions.GroupingId(Column[])"/> tells the totals apart.</param>
    /// <exception cref="AnalysisException">A column does not exist, or there are more than 12.</exception>
    public RelationalGroupedDataset Cube(params Column[] columns) => Grouped(columns, GroupingSets.Cube(columns.Length));

    /// <inheritdoc cref="Cube(Column[])"/>
    /// <param name="column">The first key.</param>
    /// <param name="columns">The keys after it.</param>
    public RelationalGroupedDataset Cube(string column, params string[] columns) => Cube([Functions.Col(column), .. columns.Select(Functions.Col)]);

    /// <summary>Makes one row of the whole frame.</summary>
    /// <param name="expr">An aggregate.</param>
    /// <param name="exprs">More aggregates.</param>
    /// <exception cref="AnalysisException">An expression uses a column outside an aggregate.</exception>
    public DataFrame Agg(Column expr, params Column[] exprs) => GroupBy().Agg(expr, exprs);

    /// <inheritdoc cref="RelationalGroupedDataset.Agg(IDictionary{string, string})"/>
    public DataFrame Agg(IDictionary<string, string> exprs) => GroupBy().Agg(exprs);

    /// <summary>Sorts the rows. Upwards nulls come first, downwards last, unless the column says otherwise.</summary>
    /// <param name="columns">What to sort by, such as <c>Col("a").Desc()</c>.</param>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame OrderBy(params Column[] columns) => Sorted(columns, withinPartitions: false);

    /// <inheritdoc cref="OrderBy(Column[])"/>
    /// <param name="column">The first column, upwards.</param>
    /// <param name="columns">The columns after it.</param>
    public DataFrame OrderBy(string column, params string[] columns) => OrderBy([Functions.Col(column), .. columns.Select(Functions.Col)]);

    /// <inheritdoc cref="OrderBy(Column[])"/>
    public DataFrame Sort(params Column[] columns) => OrderBy(columns);

    /// <inheritdoc cref="OrderBy(string, string[])"/>
    public DataFrame Sort(string column, params string[] columns) => OrderBy(column, columns);

    /// <summary>Sorts the rows of each partition; see <see cref="OrderBy(Column[])"/>. An engine without partitions sorts all.</summary>
    /// <param name="columns">What to sort by.</param>
    /// <exception cref="AnalysisException">A column does not exist.</exception>
    public DataFrame SortWithinPartitions(params Column[] columns) => Sorted(columns, withinPartitions: true);

    /// <inheritdoc cref="SortWithinPartitions(Column[])"/>
    /// <param name="column">The first column, upwards.</param>
    /// <param name="columns">The columns after it.</param>
    public DataFrame SortWithinPartitions(string column, params string[] columns) => SortWithinPartitions([Functions.Col(column), .. columns.Select(Functions.Col)]);

    /// <summary>Spreads the rows so that each partition has a range of the values of some columns. An engine without partitions ignores it.</summary>
    /// <param name="numPartitions">The number of partitions.</param>
    /// <param name="partitionExprs">The columns.</param>
    /// <exception cref="AnalysisException">The number is not positive, no column is given, a column does not exist, or it is an expression.</exception>
    public DataFrame RepartitionByRange(int numPartitions, params Column[] partitionExprs) => ByRange(numPartitions, partitionExprs);

    /// <inheritdoc cref="RepartitionByRange(int, Column[])"/>
    public DataFrame RepartitionByRange(params Column[] partitionExprs) => ByRange(null, partitionExprs);

    /// <summary>Spreads the rows over a number of partitions. An engine without partitions ignores it.</summary>
    /// <param name="numPartitions">The number of partitions.</param>
    /// <param name="partitionExprs">Columns: rows that agree in them are in one partition.</param>
    /// <exception cref="AnalysisException">The number is not positive, a column does not exist, or it is an expression.</exception>
    public DataFrame Repartition(int numPartitions, params Column[] partitionExprs) => Repartition((int?)numPartitions, partitionExprs);

    /// <summary>Spreads the rows so that those that agree in some columns are in one partition. An engine without partitions ignores it.</summary>
    /// <param name="partitionExprs">The columns.</param>
    /// <exception cref="AnalysisException">A column does not exist, or it is an expression.</exception>
    public DataFrame Repartition(params Column[] partitionExprs) => Repartition(null, partitionExprs);

    /// <summary>Joins partitions until there are no more than a number; rows do not move otherwise. An engine without partitions ignores it.</summary>
    /// <param name="numPartitions">The number of partitions.</param>
    /// <exception cref="AnalysisException">The number is not positive.</exception>
    public DataFrame Coalesce(int numPartitions) => With(new Repartition(Plan, Positive(numPartitions), [], Shuffles: false));

    /// <summary>Gives the frame a name, so that its columns can be written <c>name.column</c>.</summary>
    /// <param name="alias">The name.</param>
    public DataFrame As(string alias) => With(new Named(Plan, alias));

    /// <inheritdoc cref="As(string)"/>
    public DataFrame Alias(string alias) => As(alias);

    /// <summary>Applies a function to the frame, so that steps written elsewhere can be chained.</summary>
    /// <param name="func">The step.</param>
    public DataFrame Transform(Func<DataFrame, DataFrame> func) => func(this);

    /// <summary>
    /// Suggests a way to compute this frame. Hints never change rows. Spark takes <c>broadcast</c>, <c>merge</c>, <c>shuffle_hash</c> and <c>shuffle_replicate_nl</c> for how this
    /// frame is joined, <c>repartition</c> and <c>coalesce</c> for its partitions; an engine without partitions takes none. Other names do nothing, as in Spark.
    /// </summary>
    /// <param name="name">The name of the hint, such as <c>broadcast</c>.</param>
    /// <param name="parameters">What the hint needs, such as a number of partitions.</param>
    public DataFrame Hint(string name, object[]? parameters = null) => (name.ToLowerInvariant(), parameters) switch
    {
        ("repartition", [int partitions]) => Repartition(partitions),
        ("coalesce", [int partitions]) => Coalesce(partitions),
        ("broadcast" or "broadcastjoin" or "mapjoin", _) => With(new Hint(Plan, "BROADCAST")),
        ("merge" or "shuffle_merge" or "mergejoin", _) => With(new Hint(Plan, "MERGE")),
        ("shuffle_hash", _) => With(new Hint(Plan, "SHUFFLE_HASH")),
        ("shuffle_replicate_nl", _) => With(new Hint(Plan, "SHUFFLE_REPLICATE_NL")),
        _ => this,
    };

    /// <summary>What fills or leaves out missing values.</summary>
    public DataFrameNaFunctions Na() => new(this);

    /// <summary>What tells about the values of columns.</summary>
    public DataFrameStatFunctions Stat() => new(this);

    private RelationalGroupedDataset Grouped(Column[] keys, EquatableArray<EquatableArray<int>>? sets = null)
    {
        var scope = new Scope(Plan);
        return new RelationalGroupedDataset(this, Resolver.ResolveColumns(keys, scope), scope.Found, sets);
    }

    private DataFrame Sorted(Column[] columns, bool withinPartitions)
    {
        var scope = new Scope(Plan, seesDropped: true);
        EquatableArray<Expression> orders = [.. columns.Select(column => Resolver.Resolve((column.Expression is SortOrder ? column : column.Asc()).Expression, scope))];
        foreach (var order in orders)
        {
            Windows.Refuse("OrderBy", order);
        }

        var (rows, keys) = WithAggregates("OrderBy", "sort", scope, orders, columns);
        return With(Beneath.Narrow(new Sort(rows, [.. keys.Cast<SortOrder>()]) { WithinPartitions = withinPartitions }, Plan));
    }

    // The rows of a step with what the step needs of them. Right behind an aggregation that may be more aggregates.
    private (Plan Rows, EquatableArray<Expression> Values) WithAggregates(string step, string verb, Scope scope, EquatableArray<Expression> values, Column[] written)
    {
        if (Plan is Aggregate groups)
        {
            return scope.Found.Count > 0 || values.Any(Grouping.IsAggregate) ? Having.Resolve(step, groups, values) : (Plan, values);
        }

        for (var i = 0; i < values.Count; i++)
        {
            if (Grouping.IsAggregate(values[i]))
            {
                throw new AnalysisException($"{step} cannot use the aggregate '{written[i].Expression switch { SortOrder order => new Column(order.Child), _ => written[i] }}': aggregate first, then {verb} the result.");
            }
        }

        return (scope.Rows, values);
    }

    private DataFrame Repartition(int? count, Column[] columns) => Partitioned(count, columns, byRange: false);

    private DataFrame ByRange(int? count, Column[] columns) => columns.Length > 0
        ? Partitioned(count, columns, byRange: true)
        : throw new AnalysisException("RepartitionByRange needs a column: name at least one.");

    private DataFrame Partitioned(int? count, Column[] columns, bool byRange)
    {
        var scope = new Scope(Plan, seesDropped: true);
        EquatableArray<Expression> keys = [.. Resolver.ResolveColumns(columns, scope).Select(AsAttribute)];
        var (rows, found) = WithAggregates("Repartition", "spread", scope, keys, columns);
        return With(Beneath.Narrow(new Repartition(rows, count is { } number ? Positive(number) : null, [.. found.Cast<Attribute>()], Shuffles: true) { ByRange = byRange }, Plan));
    }

    private static Attribute AsAttribute(Expression column) => column as Attribute
        ?? throw new AnalysisException($"Repartition takes columns, not '{ColumnText.Of(column is Alias alias ? alias.Child : column)}'. Add it with WithColumn first.");

    private static int Positive(int partitions) =>
        partitions > 0 ? partitions : throw new AnalysisException($"The number of partitions is '{partitions}'. Give 1 or more.");
}
