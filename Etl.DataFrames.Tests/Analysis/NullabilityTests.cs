using Etl.DataFrames.Tests.Support;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Tests.Analysis;

/// <summary>
/// What may be null, as Spark 3.5.6 says: nullability.tsv has for each expression its type over columns that are never null, and over columns that may be. A question mark
/// is behind what may be null.
/// </summary>
public sealed class NullabilityTests
{
    [Fact]
    public void Every_expression_may_be_null_where_Spark_says_so()
    {
        var (never, maybe) = (Columns(isNullable: false), Columns(isNullable: true));
        var differences = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Analysis", "nullability.tsv"))
            .Select(line => line.Split('\t'))
            .SelectMany(line => new[] { Difference(line[0], never, line[1], "never null"), Difference(line[0], maybe, line[2], "maybe null") })
            .Where(difference => difference is not null);

        differences.Should().BeEmpty();
    }

    private static string? Difference(string expression, DataFrame frame, string expected, string columns)
    {
        var found = string.Join(';', frame.SelectExpr(expression).Schema().Fields.Select(field => Text(field.DataType, field.IsNullable)));
        return found == expected ? null : $"{expression} ({columns}): {found}, but Spark: {expected}";
    }

    private static DataFrame Columns(bool isNullable)
    {
        var fields = "i int, l bigint, d double, f float, m decimal(10,2), s string, b boolean, dt date, ts timestamp, bin binary";
        var atoms = StructType.FromDDL(fields).Fields;
        return Frames.Of(new StructType([
            .. atoms.Select(field => field with { IsNullable = isNullable }),
            new StructField("ai", new ArrayType(new IntegerType(), isNullable), isNullable),
            new StructField("as", new ArrayType(new StringType(), isNullable), isNullable),
            new StructField("mp", new MapType(new StringType(), new IntegerType(), isNullable), isNullable),
            new StructField("st", new StructType(new StructField("x", new IntegerType(), isNullable), new StructField("y", new StringType(), isNullable)), isNullable)]));
    }

    private static string Text(DataType type, bool isNullable) => type switch
    {
        ArrayType array => $"array<{Text(array.ElementType, array.ContainsNull)}>",
        MapType map => $"map<{Text(map.KeyType, isNullable: false)},{Text(map.ValueType, map.ValueContainsNull)}>",
        StructType row => $"struct<{string.Join(',', row.Fields.Select(field => $"{field.Name}:{Text(field.DataType, field.IsNullable)}"))}>",
        _ => type.SimpleString,
    } + (isNullable ? "?" : "");
}
