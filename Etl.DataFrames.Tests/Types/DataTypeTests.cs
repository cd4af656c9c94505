using Etl.DataFrames.Types;

namespace Etl.DataFrames.Tests.Types;

public sealed class DataTypeTests
{
    public static TheoryData<DataType, string, string> Types => new()
    {
        { new NullType(), "void", "void" },
        { new BooleanType(), "boolean", "boolean" },
        { new ByteType(), "tinyint", "tinyint" },
        { new ShortType(), "smallint", "smallint" },
        { new IntegerType(), "int", "int" },
        { new LongType(), "bigint", "bigint" },
        { new FloatType(), "float", "float" },
        { new DoubleType(), "double", "double" },
        { new DecimalType(), "decimal(10,0)", "decimal" },
        { new DecimalType(38, 18), "decimal(38,18)", "decimal" },
        { new StringType(), "string", "string" },
        { new BinaryType(), "binary", "binary" },
        { new DateType(), "date", "date" },
        { new TimestampType(), "timestamp", "timestamp" },
        { new ArrayType(new IntegerType()), "array<int>", "array" },
        { new MapType(new StringType(), new DecimalType(5, 1)), "map<string,decimal(5,1)>", "map" },
        { new StructType().Add("a", new IntegerType()).Add("b", new ArrayType(new DateType())), "struct<a:int,b:array<date>>", "struct" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void SimpleString_IsSparks(DataType type, string simple, string name)
    {
        type.SimpleString.Should().Be(simple);
        type.ToString().Should().Be(simple);
        type.TypeName.Should().Be(name);
    }

    [Fact]
    public void Equality_OfTypesWithTheSameParameters_Holds()
    {
        new DecimalType(12, 2).Should().Be(new DecimalType(12, 2)).And.NotBe(new DecimalType(12, 3));
        new ArrayType(new IntegerType()).Should().Be(new ArrayType(new IntegerType())).And.NotBe(new ArrayType(new IntegerType(), false));
        new IntegerType().Should().NotBe(new LongType());
        new HashSet<DataType> { new StringType(), new StringType() }.Should().ContainSingle();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(39, 0)]
    [InlineData(10, -1)]
    [InlineData(5, 6)]
    public void DecimalType_OutOfRange_Throws(int precision, int scale)
    {
        var act = () => new DecimalType(precision, scale);

        act.Should().Throw<AnalysisException>().WithMessage(
            $"'decimal({precision},{scale})' is not a type: precision goes from 1 to 38, scale from 0 to the precision.");
    }
}
