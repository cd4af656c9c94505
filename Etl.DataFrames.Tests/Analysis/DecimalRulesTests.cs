using System.Text.Json;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Tests.Support;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Tests.Analysis;

public sealed class DecimalRulesTests
{
    [Theory]
    [InlineData("decimal(10,2)", "decimal(18,6)", "decimal(19,6)", "decimal(29,8)", "decimal(35,21)", "decimal(14,6)")]
    [InlineData("decimal(38,10)", "decimal(38,10)", "decimal(38,9)", "decimal(38,6)", "decimal(38,6)", "decimal(38,10)")]
    [InlineData("decimal(38,38)", "decimal(38,38)", "decimal(38,37)", "decimal(38,37)", "decimal(38,6)", "decimal(38,38)")]
    [InlineData("decimal(38,0)", "decimal(38,38)", "decimal(38,6)", "decimal(38,6)", "decimal(38,6)", "decimal(38,38)")]
    [InlineData("decimal(1,0)", "decimal(1,1)", "decimal(3,1)", "decimal(3,1)", "decimal(8,6)", "decimal(1,1)")]
    public void Rules_GiveSparksType(string left, string right, string sum, string product, string quotient, string remainder)
    {
        var (l, r) = ((DecimalType)DataType.Parse(left), (DecimalType)DataType.Parse(right));

        DecimalRules.Add(l, r).SimpleString.Should().Be(sum);
        DecimalRules.Multiply(l, r).SimpleString.Should().Be(product);
        DecimalRules.Divide(l, r).SimpleString.Should().Be(quotient);
        DecimalRules.Remainder(l, r).SimpleString.Should().Be(remainder);
    }

    [Fact]
    public void Arithmetic_OfEveryGoldenCase_HasSparksType()
    {
        var frame = Frames.Of(string.Join(", ", GoldenFile.Cases("tables.json").Single(table => table.GetProperty("name").GetString() == "num")
            .GetProperty("schema").EnumerateArray().Select(column => $"{column.GetProperty("name").GetString()} {column.GetProperty("type").GetString()}")));
        var cases = GoldenFile.Cases("expressions.json").Where(IsArithmetic).ToList();

        cases.Should().HaveCountGreaterThan(150);
        cases.Where(json => frame.TypeOf(Translate(json.GetProperty("expr"))) != json.GetProperty("type").GetString())
            .Select(json => json.GetRawText()).Should().BeEmpty();
    }

    private static bool IsArithmetic(JsonElement json) =>
        json.GetProperty("table").GetString() == "num" && json.TryGetProperty("type", out _) && IsArithmeticTree(json.GetProperty("expr"))
        && json.GetProperty("expr").TryGetProperty("op", out _);

    private static bool IsArithmeticTree(JsonElement tree) => tree.TryGetProperty("op", out var sign)
        ? "+-*/%".Contains(sign.GetString()!, StringComparison.Ordinal) && tree.GetProperty("args").GetArrayLength() == 2
            && tree.GetProperty("args").EnumerateArray().All(IsArithmeticTree)
        : tree.TryGetProperty("col", out _) || tree.TryGetProperty("lit", out _);

    private static Column Translate(JsonElement tree)
    {
        if (tree.TryGetProperty("col", out var name))
        {
            return Functions.Col(name.GetString()!);
        }

        if (tree.TryGetProperty("lit", out var value))
        {
            var type = DataType.Parse(tree.GetProperty("type").GetString()!);
            return new Column(new Literal(type is IntegerType ? value.GetInt32() : type is LongType ? value.GetInt64() : value.ToString(), type));
        }

        return Column.Call(tree.GetProperty("op").GetString()!, [.. tree.GetProperty("args").EnumerateArray().Select(Translate)]);
    }
}
