using Etl.DataFrames.Types;

namespace Etl.DataFrames.Tests.Types;

public sealed class StructTypeTests
{
    [Fact]
    public void Equality_LooksAtNamesTypesAndNullabilityInOrder()
    {
        var schema = new StructType(new StructField("a", new IntegerType()), new StructField("b", new StringType(), IsNullable: false));

        schema.Should().Be(new StructType().Add("a", new IntegerType()).Add("b", new StringType(), isNullable: false));
        schema.GetHashCode().Should().Be(new StructType().Add("a", new IntegerType()).Add("b", new StringType(), false).GetHashCode());
        schema.Should().NotBe(new StructType().Add("b", new StringType(), false).Add("a", new IntegerType()));
        schema.Should().NotBe(new StructType().Add("a", new IntegerType()).Add("b", new StringType()));
        schema.Should().NotBe(new StructType().Add("A", new IntegerType()).Add("b", new StringType(), false));
    }

    [Fact]
    public void Equality_IgnoresMetadata() =>
        new StructField("a", new IntegerType(), Metadata: new Dictionary<string, object> { [FieldRules.Minimum] = 0m })
            .Should().Be(new StructField("a", new IntegerType()));

    [Fact]
    public void Add_LeavesTheSchemaAsItIs()
    {
        var schema = new StructType().Add("a", new IntegerType());

        schema.Add("b", new StringType()).Fields.Should().HaveCount(2);
        schema.Fields.Should().ContainSingle();
    }

    [Fact]
    public void TreeString_IsWhatPrintSchemaPrints()
    {
        var schema = new StructType()
            .Add("id", new LongType(), isNullable: false)
            .Add("n", new IntegerType())
            .Add("s", new ShortType())
            .Add("b", new ByteType())
            .Add("price", new DecimalType(18, 2))
            .Add("tags", new ArrayType(new StringType(), ContainsNull: false))
            .Add("address", new StructType().Add("city", new StringType()).Add("at", new MapType(new StringType(), new DoubleType())));

        schema.TreeString().Should().Be(
            """
            root
             |-- id: long (nullable = false)
             |-- n: integer (nullable = true)
             |-- s: short (nullable = true)
             |-- b: byte (nullable = true)
             |-- price: decimal(18,2) (nullable = true)
             |-- tags: array (nullable = true)
             |    |-- element: string (containsNull = false)
             |-- address: struct (nullable = true)
             |    |-- city: string (nullable = true)
             |    |-- at: map (nullable = true)
             |    |    |-- key: string
             |    |    |-- value: double (valueContainsNull = true)

            """);
    }

    [Fact]
    public void Json_IsSparks()
    {
        var schema = DataFrames.Analysis.DdlParser.ParseSchema("a int not null, b array<decimal(5,2)>, c map<string, struct<d: bigint>>");

        schema.Json.Should().Be(
            """{"type":"struct","fields":[{"name":"a","type":"integer","nullable":false,"metadata":{}},{"name":"b","type":{"type":"array","elementType":"decimal(5,2)","containsNull":true},"nullable":true,"metadata":{}},{"name":"c","type":{"type":"map","keyType":"string","valueType":{"type":"struct","fields":[{"name":"d","type":"long","nullable":true,"metadata":{}}]},"valueContainsNull":true},"nullable":true,"metadata":{}}]}""");
        DataType.ParseDataType(schema.Json).Should().Be(schema);
        FluentActions.Invoking(() => DataType.ParseDataType("{")).Should().Throw<AnalysisException>().Which.Message.Should().StartWith("'{' is not a type in JSON");
    }

    [Fact]
    public void Ddl_IsReadAgain()
    {
        var schema = DataFrames.Analysis.DdlParser.ParseSchema("a int not null, `b c` array<decimal(5,2)>, d map<string, struct<`e f`: bigint>>");

        schema.ToDDL().Should().Be("`a` INT NOT NULL,`b c` ARRAY<DECIMAL(5,2)>,`d` MAP<STRING, STRUCT<`e f`: BIGINT>>");
        DataFrames.Analysis.DdlParser.ParseSchema(schema.ToDDL()).Should().Be(schema);
    }
}
