using System.Globalization;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions that make rows.</summary>
internal static class GeneratorRules
{
    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        .. new[] { "explode", "explode_outer", "posexplode", "posexplode_outer" }.Select(name => new FunctionRule(name, 1, 1, (_, arguments) => Explode(name, arguments))),
        .. new[] { "inline", "inline_outer" }.Select(name => new FunctionRule(name, 1, 1, (_, arguments) => arguments[0].Type is ArrayType { ElementType: StructType }
            ? new GeneratorCall(name, arguments[0])
            : throw Take.Wrong(name, "an array of structs", arguments[0]))),
        new("stack", 2, int.MaxValue, (_, arguments) => Stack(arguments)),
    ];

    // The rows, filled up with nulls, as an array of structs.
    private static GeneratorCall Stack(EquatableArray<Expression> arguments)
    {
        var count = arguments[0] is Literal { Value: int and > 0 and var rows }
            ? rows
            : throw new AnalysisException($"Function 'stack' needs a constant number of rows of 1 or more, not '{ColumnText.Of(arguments[0])}'.");
        var values = arguments.Skip(1).ToList();
        var width = (values.Count + count - 1) / count;
        var types = Enumerable.Range(0, width).Select(column => OneType([.. values.Where((_, i) => i % width == column)])).ToList();
        var type = new StructType(types.Select((of, i) => new StructField(string.Create(CultureInfo.InvariantCulture, $"col{i}"), of)));
        Expression Cell(int index) => index < values.Count ? Coercion.To(types[index % width], values[index]) : new Literal(null, types[index % width]);
        Expression Row(int row) => new ScalarCall("struct", [.. Enumerable.Range(row * width, width).Select(Cell)], type, IsNullable: false);
        return new GeneratorCall("inline", new ScalarCall("array", [.. Enumerable.Range(0, count).Select(Row)], new ArrayType(type, ContainsNull: false), IsNullable: false));
    }

    private static DataType OneType(List<Expression> column)
    {
        var first = column.Find(value => value.Type is not NullType);
        return column.Find(value => value.Type is not NullType && value.Type.SimpleString != first!.Type.SimpleString) is { } other
            ? throw new AnalysisException($"Function 'stack' puts '{ColumnText.Of(first!)}' of type '{first!.Type}' and '{ColumnText.Of(other)}' of type '{other.Type}' into one column. Cast one of them.")
            : first?.Type ?? new NullType();
    }

    private static GeneratorCall Explode(string function, EquatableArray<Expression> arguments) => arguments[0].Type is ArrayType or MapType
        ? new GeneratorCall(function, arguments[0])
        : throw new AnalysisException($"Function '{function}' needs an array or a map, but '{ColumnText.Of(arguments[0])}' is of type '{arguments[0].Type}'.");
}
