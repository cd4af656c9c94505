using System.Diagnostics;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Sql;

namespace Etl.DataFrames.Engines;

/// <summary>Runs plans on the session's engine: cached parts first, then the SQL of the rest, then the report to the listeners.</summary>
internal sealed class ActionRunner(IEngine engine, CacheManager cache, QueryListeners listeners)
{
    private readonly Lock _filling = new();

    public IEnumerable<Row> Rows(string action, Plan plan, CancellationToken cancellationToken, bool isStreamed = false)
    {
        FillCaches(plan, cancellationToken);
        var query = Generate(plan);
        var context = NewContext(action, cancellationToken) with { IsStreamed = isStreamed };
        var schema = plan.Schema;
        var clock = Stopwatch.StartNew();
        var nested = NestedRows.For(schema);
        foreach (var values in engine.Query(query, context))
        {
            yield return new Row(nested(values), schema);
        }

        Report(query, context, clock);
    }

    public void Write(Plan plan, FileTarget target, CancellationToken cancellationToken)
    {
        FillCaches(plan, cancellationToken);
        Run("Write", Generate(plan), (query, context) => engine.Write(query, target, context), cancellationToken);
    }

    public string Explain(Plan plan)
    {
        var query = Generate(plan);
        return $"== Plan ==\n{PlanText.Of(plan)}\n== SQL ({engine.Name}) ==\n{query.Text}\n{ParameterText(query)}";
    }

    /// <summary>The statement of a plan with its values, as a text: equal plans have equal ones.</summary>
    public string Statement(Plan plan)
    {
        var query = SqlGenerator.Generate(plan, engine.Dialect, _ => null);
        return $"{query.Text}\n{ParameterText(query)}";
    }

    private void FillCaches(Plan plan, CancellationToken cancellationToken)
    {
        lock (_filling)
        {
            foreach (var (pending, table) in cache.Pending(plan))
            {
                var query = SqlGenerator.Generate(pending, engine.Dialect, cache.TableOf, uniqueNames: true);
                Run("Cache", query, (_, context) => engine.CreateTable(table, query, context), cancellationToken);
                cache.MarkFilled(pending);
            }
        }
    }

    private void Run(string action, SqlQuery query, Action<SqlQuery, ActionContext> run, CancellationToken cancellationToken)
    {
        var context = NewContext(action, cancellationToken);
        var clock = Stopwatch.StartNew();
        run(query, context);
        Report(query, context, clock);
    }

    private SqlQuery Generate(Plan plan) => SqlGenerator.Generate(plan, engine.Dialect, cache.TableOf);

    private ActionContext NewContext(string action, CancellationToken cancellationToken) =>
        new(action, fraction => listeners.Tell(listener => listener.OnProgress(action, fraction)), cancellationToken)
        {
            IsFollowed = listeners.Any,
            BytesRead = (read, total) => listeners.Tell(listener => listener.OnBytesRead(action, read, total)),
        };

    private void Report(SqlQuery query, ActionContext context, Stopwatch clock)
    {
        var report = new QueryReport(context.Action, query.Text, clock.Elapsed, [.. context.Inputs], context.RowsWritten);
        listeners.Tell(listener => listener.OnSuccess(report));
    }

    private string ParameterText(SqlQuery query) => string.Concat(
        query.Scans.Select(scan => $"-- {scan.Name} = {PlanText.Of(scan.Source)}\n").Concat(query.Parameters.Select((value, i) => $"-- {engine.Dialect.ParameterMarker(i + 1)} = {(value is FileSource source ? PlanText.Of(source) : value)}\n")));
}
