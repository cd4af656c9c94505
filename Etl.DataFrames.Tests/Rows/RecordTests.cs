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
    public void Properties_beside_the_parameters_take_columns_too()
    {
        RecordFactory.Create<Noted>(Schema)([7, 1.50m, "a"]).Should().Be(new Noted(7) { Name = "a" });
        RecordFactory.Create<Noted>(Schema)([7, 1.50m, null]).Name.Should().BeNull();
    }

    [Fact]
    public void Numbers_widen_and_null_stays_null() =>
        RecordFactory.Create<Sale>(Schema)([7, null, null]).Should().Be(new Sale(null, 7L, null));

    [Fact]
    public void Null_without_a_place_is_an_error() =>
        FluentActions.Invoking(() => RecordFactory.Create<Sale>(Schema)([null, null, null])).Should().Throw<InvalidCastException>()
            .WithMessage("Column 'store_key' is null in a row: declare 'Sale.StoreKey' as 'long?'.");

    [Fact]
    public void Parameter_without_a_column_is_an_error() =>
        FluentActions.Invoking(() => RecordFactory.Create<Unknown>(Schema)).Should().Throw<AnalysisException>()
            .WithMessage("'Unknown' wants 'Nothing', but no column has that name. Columns: store_key, amount, name.");

    [Fact]
    public void Narrower_parameter_is_an_error() =>
        FluentActions.Invoking(() => RecordFactory.Create<Narrow>(Schema)).Should().Throw<AnalysisException>()
            .WithMessage("Column 'store_key' is 'int', but 'Narrow.StoreKey' is 'short'. Declare it as 'int', or cast the column.");

    [Fact]
    public void Single_value_of_several_columns_is_an_error() =>
        FluentActions.Invoking(() => RecordFactory.Create<string>(Schema)).Should().Throw<AnalysisException>()
            .WithMessage("'string' takes one column, but the rows have 3: store_key, amount, name. Select one, or collect into a record such as*");

    [Fact]
    public void Types_without_values_are_errors()
    {
        Schemas<Empty>().Should().Throw<AnalysisException>()
            .WithMessage("'Empty' has neither a public constructor with parameters nor properties that can be set. Use a record such as*");
        Schemas<Timed>().Should().Throw<AnalysisException>().WithMessage("'Timed.Spans[]' is 'TimeSpan', which no column can hold. Use a number*");
        Schemas<Tree>().Should().Throw<AnalysisException>().WithMessage("'Tree.Children[]' is a 'Tree' within itself, which no column can hold. Refer to it by a key.");
        Schemas<Hidden>().Should().Throw<AnalysisException>().WithMessage("'Hidden' has no property for the parameter 'value' of its constructor. Add it, or use a record.");
        Schemas<(int, int, int, int, int, int, int, int)>().Should().Throw<AnalysisException>().WithMessage("'*' has more than 7 items. Use a record, which names them.");
    }

    [Fact]
    public void Annotations_say_what_may_be_null_at_every_depth()
    {
        RecordReader.Of<Order>().Schema.TreeString().Should().Be(
            """
            root
             |-- Id: string (nullable = false)
             |-- Lines: array (nullable = false)
             |    |-- element: struct (containsNull = false)
             |    |    |-- Product: string (nullable = false)
             |    |    |-- Price: decimal(38,18) (nullable = true)
             |-- Tags: array (nullable = true)
             |    |-- element: string (containsNull = true)
             |-- Notes: map (nullable = false)
             |    |-- key: string
             |    |-- value: array (valueContainsNull = true)
             |    |    |-- element: integer (containsNull = true)
             |-- Size: struct (nullable = true)
             |    |-- _1: integer (nullable = false)
             |    |-- _2: string (nullable = true)
             |-- Kind: string (nullable = false)

            """);
    }

    [Fact]
    public void Null_at_a_depth_without_a_place_is_an_error()
    {
        var line = new StructType(new StructField("product", new StringType()), new StructField("price", new DecimalType(10, 2)));
        var read = RecordFactory.Create<Basket>(new StructType(new StructField("lines", new ArrayType(line))));

        read([new object?[] { new Row(["a", 1.5m], line) }]).Lines.Should().Equal(new Line("a", 1.5m));
        FluentActions.Invoking(() => read([new object?[] { new Row([null, 1.5m], line) }])).Should().Throw<InvalidCastException>()
            .WithMessage("Column 'lines[].product' is null in a row: declare 'Basket.Lines[].Product' as 'string?'.");
        FluentActions.Invoking(() => read([new object?[] { null }])).Should().Throw<InvalidCastException>()
            .WithMessage("Column 'lines[]' is null in a row: declare 'Basket.Lines[]' as 'Line?'.");
    }

    [Fact]
    public void Parts_that_do_not_fit_are_told_with_the_way_to_them()
    {
        var prices = new StructType(new StructField("lines", new ArrayType(new StructType(new StructField("product", new StringType()), new StructField("price", new StringType())))));
        FluentActions.Invoking(() => RecordFactory.Create<Basket>(prices)).Should().Throw<AnalysisException>()
            .WithMessage("Column 'lines[].price' is 'string', but 'Basket.Lines[].Price' is 'decimal?'. Declare it as 'string', or cast the column.");
        var missing = new StructType(new StructField("lines", new ArrayType(new StructType(new StructField("price", new DecimalType(10, 2))))));
        FluentActions.Invoking(() => RecordFactory.Create<Basket>(missing)).Should().Throw<AnalysisException>()
            .WithMessage("'Basket.Lines[]' wants 'Product', but no column has that name. Columns: lines[].price.");
        FluentActions.Invoking(() => RecordFactory.Create<(int, string)>(Schema)).Should().Throw<AnalysisException>()
            .WithMessage("'(int, string)' has 2 items for 3 columns: store_key, amount, name. Select as many columns, in their order.");
        FluentActions.Invoking(() => RecordFactory.Create<int>(prices)).Should().Throw<AnalysisException>()
            .WithMessage("Column 'lines' is 'array<struct<product:string,price:string>>', not 'int'. Ask for 'record with product, price[]', or cast the column.");
    }

    [Theory]
    [InlineData("Big", "Big")]
    [InlineData("Small, Big", "Small, Big")]
    public void Names_are_enums(string text, string expected) => Kinds(text).ToString().Should().Be(expected);

    [Theory]
    [InlineData("big")]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData(" Big")]
    [InlineData("")]
    public void Other_texts_are_no_enums(string text) => FluentActions.Invoking(() => Kinds(text)).Should().Throw<InvalidCastException>()
        .WithMessage($"'Kind' is '{text}' in a row, which is no name of 'Kind': Small, Big.");

    [Fact]
    public void Rows_that_are_null_are_errors() => FluentActions.Invoking(() => RecordReader.Of<Line>().Read(null!)).Should().Throw<AnalysisException>()
        .WithMessage("A row is null: 'Line' has columns, which a null has not. Leave it out.");

    [Fact]
    public void Enums_without_a_name_are_errors() => FluentActions.Invoking(() => RecordReader.Of<Kind>().Read((Kind)64)).Should().Throw<AnalysisException>()
        .WithMessage("'Kind' is '64', which is no name of 'Kind': Small, Big.");

    [Fact]
    public void Texts_that_are_no_guid_or_char_are_errors()
    {
        var text = new StructType(new StructField("s", new StringType()));
        FluentActions.Invoking(() => RecordFactory.Create<Guid>(text)(["x"])).Should().Throw<InvalidCastException>().WithMessage("'Guid' is 'x' in a row, which is no Guid. Declare it as 'string'.");
        FluentActions.Invoking(() => RecordFactory.Create<char>(text)(["xy"])).Should().Throw<InvalidCastException>().WithMessage("'char' is 'xy' in a row, which is not one char. Declare it as 'string'.");
        RecordFactory.Create<char?>(text)([null]).Should().BeNull();
    }

    [Theory]
    [InlineData("1.500000000000000000", "1.500000000000000000")]
    [InlineData("-12345678901234567890.500000000000000000", "-12345678901234567890.5")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.00000000000000000000000000000000000010", "0")]
    [InlineData("79228162514264337593543950336", null)]
    public void Long_decimals_are_decimals_where_they_fit(string text, string? expected)
    {
        var read = RecordFactory.Create<decimal>(new StructType(new StructField("d", new DecimalType(38, 18))));
        var value = System.Data.SqlTypes.SqlDecimal.Parse(text);
        if (expected is null || value.Scale > 28)
        {
            FluentActions.Invoking(() => read([value])).Should().Throw<InvalidCastException>()
                .WithMessage($"'decimal' is '{value}' in a row, which has more digits than a decimal holds. Declare it as 'SqlDecimal', or round the column.");
            return;
        }

        read([value]).ToString(System.Globalization.CultureInfo.InvariantCulture).Should().StartWith(expected);
    }

    [Fact]
    public void Rows_give_collections()
    {
        var row = new Row([new object?[] { 1, null }, new KeyValuePair<object, object?>[] { new("a", 1.5m) }, System.Data.SqlTypes.SqlDecimal.Parse("2.50"), "Big"], new StructType(
            new StructField("xs", new ArrayType(new IntegerType())), new StructField("m", new MapType(new StringType(), new DecimalType(10, 1))), new StructField("d", new DecimalType(38, 2)), new StructField("kind", new StringType())));

        row.GetAs<int?[]>("xs").Should().Equal(1, null);
        row.GetAs<Dictionary<string, decimal>>("m").Should().Equal(new Dictionary<string, decimal> { ["a"] = 1.5m });
        row.GetAs<decimal>("d").Should().Be(2.5m);
        row.GetAs<Kind>("kind").Should().Be(Kind.Big);
        row.Invoking(part => part.GetAs<List<int>>("xs")).Should().Throw<InvalidCastException>().WithMessage("Column 'xs[]' is null in a row: declare 'List<int>[]' as 'int?'.");
        row.Invoking(part => part.GetAs<string[]>("m")).Should().Throw<InvalidCastException>()
            .WithMessage("Column 'm' is 'map<string,decimal(10,1)>', not 'string[]'. Ask for 'Dictionary<string, decimal>', or cast the column.");
    }

    private static Action Schemas<T>() => () => RecordReader.Of<T>();

    private static Kind Kinds(string text) => RecordFactory.Create<Kind>(new StructType(new StructField("kind", new StringType())))([text]);

    private sealed record Noted(int StoreKey)
    {
        public string? Name { get; set; }

        public string Shown => $"{StoreKey} {Name}";
    }

    private sealed record Sale(string? Name, long StoreKey, decimal? Amount);

    private sealed record Unknown(int Nothing);

    private sealed record Narrow(short StoreKey);

    private sealed record Line(string Product, decimal? Price);

    private sealed record Basket(IReadOnlyList<Line> Lines);

    private sealed record Order(Guid Id, List<Line> Lines, string?[]? Tags, IReadOnlyDictionary<string, int?[]?> Notes, (int, string?)? Size, Kind Kind);

    private sealed record Timed(IEnumerable<TimeSpan> Spans);

    private sealed record Tree(Tree[] Children);

    private sealed class Empty;

    private sealed class Hidden(int value)
    {
        public int Twice => value * 2;
    }

    [Flags]
    private enum Kind
    {
        Small = 1,
        Big = 2,
    }
}
