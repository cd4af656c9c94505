using Etl.DataFrames.Records;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Tests.Rows;

public sealed class RecordTests
{
    private static readonly StructType Schema = new(
        new StructField("store_key", new IntegerType()), new StructField("amount", new DecimalType(18, 2)), new StructField("name", new StringType()));

    [Fact]
    public void Parameters_take_the_columns_of_their_names() =>
        RecordFactory.Create<Sale>(Schema)([7, 1.50m, "a"]).Should().Be(new Sale("a", 7, 1.50m));

    [Fact]
    public void Numbers_widen_and_null_stays_null() =>
        RecordFactory.Create<Sale>(Schema)([7, null, null]).Should().Be(new Sale(null, 7L, null));

    [Fact]
    public void Null_without_a_place_is_an_error() =>
        FluentActions.Invoking(() => RecordFactory.Create<Sale>(Schema)([null, null, null])).Should().Throw<InvalidCastException>()
            .WithMessage("Column 'store_key' is null in a row: declare parameter 'StoreKey' of 'Sale' as 'Int64?'.");

    [Fact]
    public void Parameter_without_a_column_is_an_error() =>
        FluentActions.Invoking(() => RecordFactory.Create<Unknown>(Schema)).Should().Throw<AnalysisException>()
            .WithMessage("'Unknown' wants 'Nothing', but no column has that name. Columns: store_key, amount, name.");

    [Fact]
    public void Narrower_parameter_is_an_error() =>
        FluentActions.Invoking(() => RecordFactory.Create<Narrow>(Schema)).Should().Throw<AnalysisException>()
            .WithMessage("Column 'store_key' is 'int', but parameter 'StoreKey' of 'Narrow' is 'Int16'. Declare it as 'Int32', or cast the column.");

    [Fact]
    public void Type_without_parameters_is_an_error() =>
        FluentActions.Invoking(() => RecordFactory.Create<object>(Schema)).Should().Throw<AnalysisException>().WithMessage("'Object' has no public constructor*");

    private sealed record Sale(string? Name, long StoreKey, decimal? Amount);

    private sealed record Unknown(int Nothing);

    private sealed record Narrow(short StoreKey);
}
