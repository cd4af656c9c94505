using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;

namespace Etl.Jobs.Retail.Run;

/// <summary>The rows of the dimensions, one per key.</summary>
internal sealed record Dimensions(DataFrame Store, DataFrame Product, DataFrame Calendar)
{
    /// <summary>The days with the ends of their weeks.</summary>
    public DataFrame Days { get; } = DimCalendar.Build(Calendar);

    /// <summary>The same of another source.</summary>
    public Dimensions Select(Func<TableContract, DataFrame, DataFrame> change) =>
        new(change(TableContract.Store, Store), change(TableContract.Product, Product), change(TableContract.Calendar, Calendar));
}
