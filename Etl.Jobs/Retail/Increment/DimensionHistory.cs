using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Run;
using static Etl.DataFrames.Functions;

namespace Etl.Jobs.Retail.Increment;

/// <summary>
/// The versions of a dimension's rows, Kimball's type 2: <c>valid_from</c> is the business date that brought a version, <c>valid_to</c> the last day before the
/// next one, null while it holds.
/// </summary>
internal sealed class DimensionHistory(RunContext run, PublishedTables published, TableContract table)
{
    public const string ValidFrom = "valid_from";
    public const string ValidTo = "valid_to";

    private const string Old = "old";
    private const string New = "new";

    /// <summary>The name of a dimension's history.</summary>
    public static string TableOf(string mart) => $"{mart}_history";

    /// <summary>The columns of a dimension's history.</summary>
    public static StructType SchemaOf(TableContract table) =>
        PublishedTables.SchemaOf(table).Add(ValidFrom, new DateType()).Add(ValidTo, new DateType());

    /// <summary>Whether the run keeps it: because it is asked to, or because the lake has it already.</summary>
    public static bool IsKept(RunContext run, string mart) =>
        run.Request.History == HistoryMode.Type2 || run.Lake.Exists(LakeFolders.Mart(TableOf(mart)));

    /// <summary>The history with the rows of this run. What later business dates delivered is told again after them.</summary>
    /// <param name="mart">The dimension.</param>
    /// <param name="today">The rows of this run, one per key.</param>
    public DataFrame Build(string mart, DataFrame today)
    {
        var history = published.Read(SchemaOf(table), LakeFolders.Mart(TableOf(mart)));
        if (run.Request.Mode == LoadMode.Snapshot)
        {
            return Apply(history, today, run.Date);
        }

        var deliveries = new Deliveries(run, published, table);
        var dates = history is null ? deliveries.Others : deliveries.Others.Where(date => date > run.Date);
        foreach (var date in dates.Append(run.Date).Order())
        {
            history = Apply(history, date == run.Date ? today : deliveries.Of(date), date);
        }

        return history!;
    }

    private DataFrame Apply(DataFrame? history, DataFrame rows, DateOnly date)
    {
        var first = Version(rows, Lit(date));
        return run.Kept.Keep(history is null ? first : Continue(Before(history, date), rows, date));
    }

    // The history as it was before a date, whatever was told of it and later ones.
    private DataFrame Before(DataFrame history, DateOnly date) => history
        .Filter(Col(ValidFrom) < Lit(date))
        .Select([.. Columns, Col(ValidFrom), When(Col(ValidTo) < Lit(date.AddDays(-1)), Col(ValidTo)).As(ValidTo)]);

    private DataFrame Continue(DataFrame before, DataFrame rows, DateOnly date)
    {
        var key = table.Key.Single();
        var open = before.Filter(Col(ValidTo).IsNull());
        var same = table.ColumnNames.Select(name => Col($"{Old}.{name}").EqNullSafe(Col($"{New}.{name}"))).Aggregate((left, right) => left & right);
        var unchanged = run.Kept.Keep(open.As(Old).Join(rows.As(New), same, "left_semi"));
        var untold = run.Request.Mode == LoadMode.Increment ? open.Join(rows, [key], "left_anti") : null;
        var ended = open.Join(unchanged, [key], "left_anti");
        if (untold is not null)
        {
            ended = ended.Join(rows, [key], "left_semi");
        }

        var all = before.Filter(Col(ValidTo).IsNotNull())
            .Union(unchanged)
            .Union(ended.Select([.. Columns, Col(ValidFrom), Lit(date.AddDays(-1)).As(ValidTo)]))
            .Union(Version(rows.Join(unchanged, [key], "left_anti"), Lit(date)));
        return untold is null ? all : all.Union(untold);
    }

    private DataFrame Version(DataFrame rows, Column from) => rows.Select([.. Columns, from.As(ValidFrom), Lit(null).Cast("date").As(ValidTo)]);

    private Column[] Columns => [.. table.ColumnNames.Select(Col)];
}
