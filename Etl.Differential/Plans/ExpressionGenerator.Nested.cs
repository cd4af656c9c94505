using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.Differential.Shapes;
using static Etl.DataFrames.Functions;

namespace Etl.Differential.Plans;

/// <content>Arrays, maps and structs.</content>
internal sealed partial class ExpressionGenerator
{
    private static readonly string[] MapKeys = ["a", "b", "", "é"];

    /// <summary>An array of values of one kind.</summary>
    public Typed ArrayOf(Kind element, int depth) => choices.Span("array", () => choices.Next(depth > 0 ? 6 : 2) switch
    {
        0 => Made(element, depth),
        1 => Found(type => type is ArrayType array && Kinds.Of(array.ElementType) == element) ?? Made(element, depth),
        _ => FunctionChoice.Draw(this, Kind.Array, element, depth - 1) ?? Made(element, depth),
    });

    /// <summary>An array of such arrays.</summary>
    public Typed ArrayOfArrays(Kind element, int depth) => Joined(Items(() => ArrayOf(element, depth - 1).Column), Array);

    /// <summary>An array of pairs of a text and a value.</summary>
    public Typed ArrayOfPairs(Kind value) => Joined(Items(() => Struct(OneOf(Shapes.Constants.Keys).Column, Of(value, 0).Column)), Array);

    /// <summary>A map of texts to values of one kind.</summary>
    public Typed MapOf(Kind value, int depth) => choices.Span("map", () => choices.Next(3) == 2
        ? Found(type => type is MapType { KeyType: StringType } map && Kinds.Of(map.ValueType) == value) ?? MadeMap(value, depth)
        : MadeMap(value, depth));

    /// <summary>A struct with a field <c>f1</c> of one kind and perhaps others.</summary>
    public Typed StructOf(Kind field, int depth) => choices.Span("struct", () =>
    {
        var first = Of(field, depth - 1).Column.As("f1");
        return choices.Next(2) == 0
            ? Bound(Struct(first, Of(choices.Pick(Kinds.All), 0).Column.As("f2")))
            : Bound(Struct(first, Of(choices.Pick(Kinds.All), 0).Column.As("f2"), ArrayOf(choices.Pick(Kinds.All), 0).Column.As("f3")));
    });

    /// <summary>A struct of two values that are neither nested nor binary.</summary>
    public Typed PlainStruct(int depth) => choices.Span("struct", () =>
    {
        var kinds = Kinds.All.Where(kind => kind != Kind.Binary).ToList();
        return Bound(Struct(Of(choices.Pick(kinds), depth - 1).Column.As("f1"), Of(choices.Pick(kinds), 0).Column.As("f2")));
    });

    /// <summary>A value that goes with those of a type.</summary>
    public Typed Like(DataType type, int depth) => type switch
    {
        ArrayType array when Kinds.All.Cast<Kind?>().Contains(Kinds.Of(array.ElementType)) => ArrayOf(Kinds.Of(array.ElementType)!.Value, depth),
        _ => Of(Kinds.Of(type) ?? Kind.Int, depth),
    };

    private Typed Nested(Kind kind, int depth) => kind switch
    {
        Kind.Array when choices.Chance(20) && FunctionChoice.Draw(this, Kind.Array, Kind.Struct, depth - 1) is { } structs => structs,
        Kind.Array => ArrayOf(choices.Pick(Kinds.All), depth),
        Kind.Map => choices.Chance(40) && FunctionChoice.Draw(this, Kind.Map, null, depth - 1) is { } map ? map : MapOf(choices.Pick(Kinds.All), depth),
        _ => choices.Chance(40) && FunctionChoice.Draw(this, Kind.Struct, null, depth - 1) is { } made ? made : StructOf(choices.Pick(Kinds.All), depth),
    };

    private Typed Made(Kind element, int depth) => Joined(Items(() => Of(element, depth - 1).Column), Array);

    private Typed MadeMap(Kind value, int depth)
    {
        var values = Items(() => Of(value, depth - 1).Column);
        return Joined(values, parts => Map([.. parts.Zip(MapKeys).SelectMany(pair => new[] { Lit(pair.Second), pair.First })]));
    }

    // One to four.
    private List<Column> Items(Func<Column> make) => [.. Enumerable.Range(0, choices.Next(4) + 1).Select(_ => make())];

    private Typed? Found(Func<DataType, bool> isWanted)
    {
        var candidates = items.Where(item => !item.IsApproximate && isWanted(item.Attribute.Type)).ToList();
        return candidates.Count == 0 ? null : Typed(choices.Pick(candidates));
    }

    // Parts that do not go together are left out but for the first, which always goes.
    private Typed Joined(List<Column> parts, Func<Column[], Column> join) => Bind(join([.. parts]), Kinds.Largest) ?? Bound(join([parts[0]]));

    private Typed Bound(Column column) => Bind(column, Kinds.Largest) ?? throw new InvalidOperationException($"'{column}' was refused.");
}
