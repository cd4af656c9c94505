using System.Globalization;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Sql;

/// <summary>
/// Turns a plan into one SQL statement. Each plan node adds its clause to the <see cref="SelectBlock"/> of the node below it;
/// where the order of SQL's clauses forbids that, the block becomes a subquery of a new one.
/// </summary>
internal sealed partial class SqlGenerator
{
    private readonly SqlDialect _dialect;
    private readonly Func<Plan, string?> _cachedTable;
    private readonly SqlContext _context = new();

    private SqlGenerator(SqlDialect dialect, Func<Plan, string?> cachedTable) => (_dialect, _cachedTable) = (dialect, cachedTable);

    /// <summary>Writes a plan as a statement.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="dialect">The engine's dialect.</param>
    /// <param name="cachedTable">The name of the table that already holds a plan's rows, or null.</param>
    /// <param name="uniqueNames">Whether equal column names get a number, as a table needs it.</param>
    public static SqlQuery Generate(Plan plan, SqlDialect dialect, Func<Plan, string?> cachedTable, bool uniqueNames = false)
    {
        var generator = new SqlGenerator(dialect, cachedTable);
        var block = generator.Build(plan);
        var names = uniqueNames ? SelectBlock.UniqueNames(block.Output) : [.. block.Output.Select(SelectBlock.NameOf)];
        var context = generator._context;
        var statement = block.Render(dialect, names);
        if (context.IsTooLong(statement))
        {
            throw new UnsupportedOperationException(
                dialect.Engine, "a plan whose SQL has over 64 million characters", "Give a long expression that is used several times a column of its own: WithColumn.");
        }

        var (text, parameters) = context.Complete(statement, dialect.ParameterMarker);
        return new SqlQuery(text, parameters, context.Scans, context.Kernels);
    }

    private SelectBlock Build(Plan plan) => DeepCall.Run((Generator: this, Plan: plan), static call => call.Generator.BuildChain(call.Plan));

    // Along the first children in a loop, not by recursion: a plan may be as long as a program's loop makes it.
    private SelectBlock BuildChain(Plan plan)
    {
        var steps = new Stack<Plan>();
        while (_cachedTable(plan) is null && plan is not Union && plan.Children is [var child, ..])
        {
            steps.Push(plan);
            plan = child;
        }

        var block = BuildSource(plan);
        while (steps.TryPop(out var step))
        {
            block = step is Extend first ? AddExtends(Run(first, steps), block) : Add(step, block);
        }

        return block;
    }

    private SelectBlock BuildSource(Plan plan) => _cachedTable(plan) is { } table
        ? Table(_dialect.Identifier(table), plan.Output)
        : plan switch
        {
            FileScan scan => Table(_dialect.Scan(scan.Source, _context), scan.Output),
            LocalRows rows => Table(Values(rows), rows.Output),
            NumberRange range => Table(_dialect.Range(range), range.Output),
            Union union => AddUnion(union),
            _ => throw new InternalErrorException($"no SQL for '{plan.GetType().Name}'"),
        };

    private SelectBlock Add(Plan plan, SelectBlock child) => plan switch
    {
        Filter filter => AddFilter(filter, child),
        Project project => AddProject(project, child),
        Aggregate aggregate => AddAggregate(aggregate, child),
        Join join => AddJoin(join, child),
        Distinct => AddDistinct(child),
        Sort sort => AddSort(sort, child),
        Limit limit => child with { Limit = Math.Min(limit.Count, child.Limit ?? int.MaxValue) },
        Offset offset => AddOffset(offset, child),
        Sample sample => AddSample(sample, child),
        Generate generate => AddGenerate(generate, child),
        SetOperation operation => AddSetOperation(operation, child),
        Repartition repartition => _dialect.HasPartitions ? AddRepartition(repartition, child) : child,
        Hint hint => _dialect.HasPartitions ? AddHint(hint, child) : child,
        Named named => child with { Output = named.Output },
        _ => throw new InternalErrorException($"no SQL for '{plan.GetType().Name}'"),
    };

    private SelectBlock AddFilter(Filter filter, SelectBlock child)
    {
        var block = OpenFor(child, [filter.Condition]);
        return block with { Where = Writer(block).WriteAll(filter.Condition).Aggregate(block.Where, (where, text) => where.Push(text)) };
    }

    private SelectBlock AddProject(Project project, SelectBlock child)
    {
        var mustWrap = child.Distinct || child.Hint is not null || LosesTotal(child, project.Columns) || WindowsNeedRows(child, child.Scope, project.Columns);
        var block = mustWrap || RepeatsWork(child.Scope, project.Columns) || IsDeep(child.Scope, project.Columns) ? Wrap(child) : child;
        return WithScope(block, NewScope(Writer(block), project.Columns), project.Output);
    }

    // Columns that were added one after the other, taken together: the scope is copied once, not for each.
    private SelectBlock AddExtends(List<Extend> steps, SelectBlock child)
    {
        var (block, scope) = (child, new Dictionary<long, SqlColumn>(child.Scope));
        scope.EnsureCapacity(scope.Count + steps.Count);
        foreach (var step in steps)
        {
            Expression[] uses = [step.Added];
            var writer = new ExpressionWriter(_dialect, _context, scope);
            if (block.Distinct || block.Hint is not null || WindowsNeedRows(block, scope, uses) || RepeatsWork(scope, uses) || IsDeep(scope, uses))
            {
                block = Wrap(block with { Scope = scope, Output = step.Child.Output });
                scope = new Dictionary<long, SqlColumn>(block.Scope);
                writer = new ExpressionWriter(_dialect, _context, scope);
            }

            var column = writer.WriteColumn(step.Added);
            scope[step.Added.Id] = column;
            block = column.HasWindow ? block with { HasWindow = true } : block;
        }

        return block with { Scope = scope, Output = steps[^1].Output };
    }

    // A window sees the rows of its SELECT: not yet grouped or cut, and no other window's results.
    private static bool WindowsNeedRows(SelectBlock block, Dictionary<long, SqlColumn> scope, IReadOnlyList<Expression> columns) => columns.Any(column =>
        Windows.Has(column) && (block.GroupBy is not null || block.IsCut || column.DescendantsAndSelf().Any(part => part is Attribute use && scope[use.Id].HasWindow)));

    private static List<Extend> Run(Extend first, Stack<Plan> steps)
    {
        var run = new List<Extend> { first };
        while (steps.TryPeek(out var next) && next is Extend more)
        {
            run.Add(more);
            steps.Pop();
        }

        return run;
    }

    private static SelectBlock WithScope(SelectBlock block, Dictionary<long, SqlColumn> scope, IReadOnlyList<Attribute> output) =>
        block with { Scope = scope, Output = output, HasWindow = scope.Values.Any(column => column.HasWindow) };

    private SelectBlock AddAggregate(Aggregate aggregate, SelectBlock child)
    {
        var open = OpenFor(child, aggregate.Columns);
        // Written as the constant that it is, such a column could be the position of another; written as what it was made of, a key could be another key.
        var block = aggregate.Keys.Any(key => key is Attribute && Writer(open).IsConstant(key)) || (aggregate.Sets is not null && HasTwins(aggregate.Keys, Writer(open))) ? Wrap(open) : open;
        if (aggregate.Keys.Count == 0 && aggregate.Columns.All(Writer(block).IsConstant))
        {
            return Total(block, aggregate);
        }

        var keys = aggregate.Keys.Where(IsNoPosition).Distinct(ExpressionComparer.Instance)
            .ToDictionary(key => key, key => _dialect.GroupingKey(key.Type, Writer(block).Write(key)), ExpressionComparer.Instance);
        var grouped = WithScope(block, NewScope(new ExpressionWriter(_dialect, _context, block.Scope, keys), aggregate.Columns), aggregate.Output);
        return grouped with
        {
            GroupBy = aggregate.Sets is { } sets ? [GroupingSets(sets, [.. aggregate.Keys.Select(key => keys[key])])] : [.. keys.Values],
            Having = aggregate.Sets is not null && _dialect.TotalsNothing ? "count(*) > 0" : null,
            HasGroupingSets = aggregate.Sets is not null,
        };
    }

    private static bool HasTwins(EquatableArray<Expression> keys, ExpressionWriter writer)
    {
        string[] texts = [.. keys.Distinct(ExpressionComparer.Instance).Select(writer.Write)];
        return texts.Distinct(StringComparer.Ordinal).Count() < texts.Length;
    }

    // The total of a frame is one row, which SQL knows only by an aggregate among the columns: count the rows beneath the constants.
    private SelectBlock Total(SelectBlock block, Aggregate aggregate)
    {
        var count = new AggregateCall("count", [FunctionCatalog.RowMarker], Distinct: false, new LongType(), IsNullable: false);
        var rows = new Attribute(Plan.NextId(), "rows", count.Type, IsNullable: false);
        var scope = new Dictionary<long, SqlColumn> { [rows.Id] = Writer(block).WriteColumn(count) };
        var total = Wrap(block with { GroupBy = [], Scope = scope, Output = [rows] });
        return WithScope(total, NewScope(Writer(total), aggregate.Columns), aggregate.Output);
    }

    // Without its aggregates a total would be one row for every row again.
    private bool LosesTotal(SelectBlock block, EquatableArray<Expression> kept) => block.GroupBy is { Count: 0 } && kept.All(Writer(block).IsConstant);

    private SelectBlock AddDistinct(SelectBlock child)
    {
        var block = child.OrderBy.Count > 0 || child.IsCut || child.Hint is not null ? Wrap(child) : child;
        return Keyed(block) with { Distinct = true };
    }

    // Rows that are held against each other have no negative zero, which Spark shows.
    private SelectBlock Keyed(SelectBlock block)
    {
        var scope = new Dictionary<long, SqlColumn>(block.Output.Count);
        foreach (var column in block.Output)
        {
            var value = block.Scope[column.Id];
            var text = _dialect.GroupingKey(column.Type, value.Text);
            scope[column.Id] = text == value.Text ? value : value with { Text = text, IsColumn = false, IsConstant = false };
        }

        return block with { Scope = scope };
    }

    private static string GroupingSets(EquatableArray<EquatableArray<int>> sets, IReadOnlyList<string> keys) =>
        $"GROUPING SETS ({string.Join(", ", sets.Select(set => $"({string.Join(", ", set.Select(key => keys[key]))})"))})";

    private SelectBlock AddSort(Sort sort, SelectBlock child)
    {
        // Spark looks for the keys of a rollup among the columns that are selected, and nowhere else.
        var mustWrap = child.Distinct || child.IsCut || child.Hint is not null || child.HasGroupingSets || sort.Orders.Any(Writer(child).UsesWindow);
        var block = mustWrap ? Wrap(child) : child;
        var writer = Writer(block);
        // A constant sorts nothing, and not every engine takes one there.
        return block with
        {
            OrderBy = [.. sort.Orders.Where(order => IsNoPosition(order.Child) && !writer.IsConstant(order)).Select(writer.Write)],
            SortsPartitions = sort.WithinPartitions && _dialect.HasPartitions,
        };
    }

    private SelectBlock AddOffset(Offset offset, SelectBlock child)
    {
        var block = child.Limit is not null ? Wrap(child) : child;
        return block with { Offset = block.Offset + offset.Count };
    }

    // The hint names columns of its own SELECT: they must be told apart there, and a SELECT around it gives them back their names.
    private SelectBlock AddRepartition(Repartition repartition, SelectBlock child)
    {
        var block = child.IsOpen ? child : Wrap(child);
        var names = SelectBlock.UniqueNames(block.Output);
        var columns = repartition.Columns.Select(column => _dialect.Identifier(names[block.Output.TakeWhile(own => own.Id != column.Id).Count()]));
        var arguments = string.Join(", ", repartition.Count is { } count ? columns.Prepend(count.ToString(CultureInfo.InvariantCulture)) : columns);
        var hinted = block with { Hint = $"{(repartition.Shuffles ? "REPARTITION" : "COALESCE")}{(repartition.ByRange ? "_BY_RANGE" : "")}({arguments})" };
        return repartition.Columns.Count > 0 ? Wrap(hinted) : hinted;
    }

    // It names a table of its own SELECT; Spark finds it there from the join around it.
    private SelectBlock AddHint(Hint hint, SelectBlock child)
    {
        var block = child is { IsTable: true, IsJoin: false } ? child : Wrap(child);
        return block with { Hint = $"{hint.Name}({block.Table})" };
    }

    private SelectBlock AddJoin(Join join, SelectBlock child)
    {
        var left = child is { IsTable: true, MakesRows: false } ? child : Wrap(child);
        var right = Build(join.Right);
        right = right.IsTable && !right.IsJoin ? right : Wrap(right);
        var scope = new Dictionary<long, SqlColumn>(left.Scope.Concat(right.Scope));
        var condition = join.Condition is null ? "" : $"\n  ON {string.Join(" AND ", new ExpressionWriter(_dialect, _context, scope).WriteAll(join.Condition))}";
        // What such a join looks for is gone behind it, and may be joined again.
        var kept = join.Kind is JoinKind.LeftSemi or JoinKind.LeftAnti ? left.Scope : scope;
        return new SelectBlock { From = $"{_context.Short(left.From)}\n{_dialect.Joins[join.Kind]} {right.From}{condition}", IsJoin = true, Scope = kept, Output = join.Output };
    }

    // In Spark a whole number there is the position of a column.
    private bool IsNoPosition(Expression key) => key is Literal { Value: int position }
        ? throw new UnsupportedOperationException(
            _dialect.Engine, $"sorting or grouping by the number '{position}'", "Spark takes it for the position of a column: name the column.")
        : true;

    // A block that a condition, grouping or join can use: its rows are still those of FROM and no work is written twice.
    private SelectBlock OpenFor(SelectBlock block, IReadOnlyList<Expression> uses) =>
        block.IsOpen && !RepeatsWork(block.Scope, uses) ? block : Wrap(block);

    private static bool IsDeep(Dictionary<long, SqlColumn> scope, IReadOnlyList<Expression> uses)
    {
        for (var i = 0; i < uses.Count; i++)
        {
            foreach (var part in uses[i].DescendantsAndSelf())
            {
                if (part is Attribute use && scope[use.Id].IsLong)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool RepeatsWork(Dictionary<long, SqlColumn> scope, IReadOnlyList<Expression> uses)
    {
        HashSet<long>? seen = null;
        for (var i = 0; i < uses.Count; i++)
        {
            foreach (var part in uses[i].DescendantsAndSelf())
            {
                if (part is Attribute use && !scope[use.Id].IsColumn && !(seen ??= []).Add(use.Id))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private SelectBlock Wrap(SelectBlock block)
    {
        var names = SelectBlock.UniqueNames(block.Output);
        return Table($"(\n{_context.Indented(block.Render(_dialect, names))}\n)", block.Output, names);
    }

    private SelectBlock Table(string expression, IReadOnlyList<Attribute> output) => Table(expression, output, SelectBlock.UniqueNames(output));

    private SelectBlock Table(string expression, IReadOnlyList<Attribute> output, string[] names)
    {
        var table = _context.NextTable();
        var scope = new Dictionary<long, SqlColumn>(output.Count);
        for (var i = 0; i < output.Count; i++)
        {
            scope.TryAdd(output[i].Id, new SqlColumn($"{table}.{_dialect.Identifier(names[i])}", IsColumn: true));
        }

        return new SelectBlock { From = $"{expression} AS {table}", Table = table, Scope = scope, Output = output };
    }

    private static Dictionary<long, SqlColumn> NewScope(ExpressionWriter writer, EquatableArray<Expression> columns)
    {
        var scope = new Dictionary<long, SqlColumn>(columns.Count);
        for (var i = 0; i < columns.Count; i++)
        {
            var id = NamedColumn.IdOf(columns[i]);
            if (!scope.ContainsKey(id))
            {
                scope.Add(id, writer.WriteColumn(columns[i]));
            }
        }

        return scope;
    }

    private ExpressionWriter Writer(SelectBlock block) => new(_dialect, _context, block.Scope);
}
