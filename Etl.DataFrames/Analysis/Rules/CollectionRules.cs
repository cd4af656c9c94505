using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Analysis.Rules.Take;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions on arrays, maps and structs.</summary>
internal static class CollectionRules
{
    private static readonly DataType String = new StringType(), Integer = new IntegerType(), Long = new LongType(), Flag = new BooleanType();

    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("array", 0, int.MaxValue, (_, arguments) => MakeArray(arguments)),
        new("struct", 1, int.MaxValue, (_, arguments) => MakeStruct(arguments)),
        new("named_struct", 2, int.MaxValue, (call, arguments) => NamedStruct(call, arguments)),
        new("map", 0, int.MaxValue, (call, arguments) => MakeMap(call, arguments)),
        .. new[] { "size", "cardinality" }.Select(name => Rule.Of(name, Integer, ArrayOrMap)),
        Rule.Of("array_size", Integer, Take.Array),
        new("reverse", 1, 1, (call, arguments) => arguments[0].Type is ArrayType array
            ? Rule.Call("array_reverse", arguments, array)
            : Rule.Call("reverse", [Text(call.Function, arguments[0])], String)),
        .. new[] { "array_compact", "shuffle" }.Select(name => Rule.Typed(name, First, Take.Array)),
        Rule.Typed("array_distinct", First, Comparable),
        new("array_sort", 1, 2, (call, arguments) => arguments.Count == 2 ? LambdaRules.Sort(arguments) : Rule.Call("array_sort", [Comparable(call.Function, arguments[0])], arguments[0].Type))
        {
            Parameters = [Comparable],
        },
        new("sort_array", 1, 2, (call, arguments) => Rule.Call(
            "sort_array", [Comparable(call.Function, arguments[0]), arguments.Count == 2 ? Boolean(call.Function, arguments[1]) : Literals.Of(true)], arguments[0].Type)),
        .. new[] { "array_min", "array_max" }.Select(name => new FunctionRule(name, 1, 1, (call, arguments) =>
            new ScalarCall(name, [Comparable(call.Function, arguments[0])], Element(arguments[0]), IsNullable: true))),
        new("array_contains", 2, 2, (call, arguments) => WithComparable(call, arguments) is var converted
            ? new ScalarCall("array_contains", converted, Flag, converted[0].Nullable || converted[1].Nullable || HoldsNull(arguments[0]))
            : null!),
        new("array_position", 2, 2, (call, arguments) => Rule.Call("array_position", WithComparable(call, arguments), Long)),
        new("array_remove", 2, 2, (call, arguments) => WithComparable(call, arguments) is var converted ? Rule.Call("array_remove", converted, converted[0].Type) : null!),
        .. new[] { "array_append", "array_prepend" }.Select(name => new FunctionRule(name, 2, 2, (call, arguments) =>
            WithElement(call, arguments, Tightest) is var converted ? new ScalarCall(
                name, converted, new ArrayType(Element(converted[0]), name == "array_prepend" || HoldsNull(arguments[0]) || arguments[1].Nullable), converted[0].Nullable) : null!)),
        new("array_insert", 3, 3, (call, arguments) => Insert(call, arguments)),
        .. new[] { "array_union", "array_intersect", "array_except" }.Select(name => new FunctionRule(name, 2, 2, (call, arguments) =>
            Arrays(call, arguments) is var converted ? Rule.Call(name, converted, converted[0].Type) : null!)),
        new("arrays_overlap", 2, 2, (call, arguments) => new ScalarCall(
            "arrays_overlap", Arrays(call, arguments), Flag, arguments.Any(array => array.Nullable || HoldsNull(array)))),
        new("arrays_zip", 1, int.MaxValue, (call, arguments) => Zip(call, arguments)),
        new("array_join", 2, 3, (call, arguments) => Rule.Call(
            "array_join", Rule.Converted(call, [Coercion.To(new ArrayType(String), Take.Array(call.Function, arguments[0])), .. arguments.Skip(1)], [Any, Text, Text]), String)),
        new("array_repeat", 2, 2, (call, arguments) => new ScalarCall(
            "array_repeat", [arguments[0], Int(call.Function, arguments[1])], new ArrayType(arguments[0].Type, arguments[0].Nullable), arguments[1].Nullable)),
        Rule.Typed("slice", First, Take.Array, Int, Int),
        new("flatten", 1, 1, (call, arguments) => Take.Array(call.Function, arguments[0]).Type is ArrayType { ElementType: ArrayType inner }
            ? new ScalarCall("flatten", arguments, inner, arguments[0].Nullable || HoldsNull(arguments[0]))
            : throw Wrong(call.Function, "an array of arrays", arguments[0])),
        new("sequence", 2, 3, (call, arguments) => Sequence(call, arguments)),
        new("get", 2, 2, (call, arguments) => new ScalarCall(
            "get", [Take.Array(call.Function, arguments[0]), OnlyWhole(call.Function, arguments[1])], Element(arguments[0]), IsNullable: true)),
        .. new[] { "element_at", "try_element_at" }.Select(name => new FunctionRule(name, 2, 2, (call, arguments) => ElementAt(call, arguments))),
        new("getitem", 2, 2, (_, arguments) => Item(arguments)),
        Rule.Typed("map_keys", arguments => new ArrayType(((MapType)arguments[0].Type).KeyType), Take.Map),
        Rule.Typed("map_values", arguments => new ArrayType(((MapType)arguments[0].Type).ValueType), Take.Map),
        Rule.Typed("map_entries", arguments => new ArrayType(Entry((MapType)arguments[0].Type), ContainsNull: false), Take.Map),
        new("map_contains_key", 2, 2, (call, arguments) => Take.Map(call.Function, arguments[0]).Type is MapType map
            ? new ScalarCall("map_contains_key", [arguments[0], Key(call.Function, map, arguments[1])], Flag, IsNullable: true)
            : null!),
        new("map_from_arrays", 2, 2, (call, arguments) => Rule.Call(
            "map_from_arrays", Rule.Converted(call, arguments, [Take.Array]), new MapType(Element(arguments[0]), Element(arguments[1]), HoldsNull(arguments[1])))),
        new("map_from_entries", 1, 1, (call, arguments) => Take.Array(call.Function, arguments[0]).Type is ArrayType { ElementType: StructType { Fields: [var key, var value] } }
            ? new ScalarCall("map_from_entries", arguments, new MapType(key.DataType, value.DataType, value.IsNullable), arguments[0].Nullable || HoldsNull(arguments[0]))
            : throw Wrong(call.Function, "an array of pairs", arguments[0])),
        new("map_concat", 1, int.MaxValue, (call, arguments) => ConditionalRules.Common("map_concat", Rule.Converted(call, arguments, [Take.Map])) is var type
            ? Rule.Call("map_concat", [.. arguments.Select(argument => Coercion.To(type, argument))], type)
            : null!),
    ];

    private static DataType First(EquatableArray<Expression> arguments) => arguments[0].Type;

    private static DataType Element(Expression array) => array.Type is ArrayType type ? type.ElementType : throw Wrong("array", "an array", array);

    private static bool HoldsNull(Expression array) => array.Type is ArrayType { ContainsNull: true };

    private static StructType Entry(MapType map) => new(
        new StructField("key", map.KeyType, IsNullable: false), new StructField("value", map.ValueType, map.ValueContainsNull));

    private static Expression ArrayOrMap(string function, Expression value) =>
        value.Type is ArrayType or MapType ? value : throw Wrong(function, "an array or a map", value);

    private static ScalarCall MakeArray(EquatableArray<Expression> arguments)
    {
        var type = arguments.Count == 0 ? new NullType() : ConditionalRules.Common("array", arguments);
        return new ScalarCall(
            "array", [.. arguments.Select(argument => Coercion.To(type, argument))], new ArrayType(type, arguments.Any(argument => argument.Nullable)), IsNullable: false);
    }

    // A field is named after its column, or by its place.
    private static ScalarCall MakeStruct(EquatableArray<Expression> arguments) => new(
        "struct",
        [.. arguments.Select(argument => argument is Alias alias ? alias.Child : argument)],
        new StructType(arguments.Select((argument, i) => new StructField(
            argument switch { Alias alias => alias.Name, Plans.Expressions.Attribute attribute => attribute.Name, LambdaVariable variable => variable.Name, _ => $"col{i + 1}" }, argument.Type, argument.Nullable))),
        IsNullable: false);

    private static ScalarCall NamedStruct(FunctionCall call, EquatableArray<Expression> arguments) => arguments.Count % 2 != 0
        ? throw new AnalysisException($"Function '{call.Function}' needs a value for every name, but has {arguments.Count} arguments.")
        : MakeStruct([.. arguments.Chunk(2).Select(pair => new Alias(pair[1], (string)((Literal)ConstantText(call.Function, pair[0])).Value!, 0))]);

    private static ScalarCall MakeMap(FunctionCall call, EquatableArray<Expression> arguments)
    {
        if (arguments.Count % 2 != 0)
        {
            throw new AnalysisException($"Function 'map' needs a value for every key, but has {arguments.Count} arguments.");
        }

        var (keys, values) = (arguments.Where((_, i) => i % 2 == 0).ToList(), arguments.Where((_, i) => i % 2 == 1).ToList());
        var (key, value) = arguments.Count == 0
            ? (String, String)
            : (ConditionalRules.Common("map", keys), ConditionalRules.Common("map", values));
        return key is MapType
            ? throw new AnalysisException($"A map cannot be the key of a map, but '{ColumnText.Of(keys[0])}' is of type '{key}'. Turn it into a text, for example with ToJson.")
            : new ScalarCall(call.Function, [.. arguments.Select((argument, i) => Coercion.To(i % 2 == 0 ? key : value, argument))], new MapType(key, value, values.Exists(item => item.Nullable)), IsNullable: false);
    }

    // The array and a value become an array and an element of the common type.
    private static EquatableArray<Expression> WithElement(FunctionCall call, EquatableArray<Expression> arguments, Func<DataType, DataType, DataType?> common)
    {
        var array = Take.Array(call.Function, arguments[0]);
        var type = common(Element(array), arguments[1].Type) ?? throw Wrong(call.Function, $"an element of type '{Element(array)}'", arguments[1]);
        return [Coercion.To(new ArrayType(type), array), Coercion.To(type, arguments[1])];
    }

    // Elements are converted as numbers are, but no text is read as anything else.
    private static DataType? WithoutText(DataType left, DataType right) => (left, right) is (StringType, not (StringType or NullType)) or (not (StringType or NullType), StringType)
        ? null
        : Coercion.CommonType(left, right);

    // What is put into an array has one of the two types: no decimal gets more digits for it, and a whole number beside a float is one.
    private static DataType? Tightest(DataType left, DataType right) => (left, right) switch
    {
        (DecimalType one, DecimalType other) => one == other ? one : null,
        (DecimalType number, IntegralType whole) => Holds(number, whole),
        (IntegralType whole, DecimalType number) => Holds(number, whole),
        (DecimalType, FloatType or DoubleType) or (FloatType or DoubleType, DecimalType) => null,
        (FloatType, IntegralType) or (IntegralType, FloatType) => new FloatType(),
        _ => WithoutText(left, right),
    };

    private static DecimalType? Holds(DecimalType number, DataType whole) => number.Precision - number.Scale >= DecimalRules.ForInteger(whole).Precision ? number : null;

    private static EquatableArray<Expression> WithComparable(FunctionCall call, EquatableArray<Expression> arguments) =>
        WithElement(call, [Comparable(call.Function, arguments[0]), arguments[1]], WithoutText);

    // An array whose elements can be held against each other.
    private static Expression Comparable(string function, Expression value) => Equality.Require($"Function '{function}'", Take.Array(function, value));

    // A position is an int or smaller; nothing else becomes one by itself.
    private static Expression Position(string function, Expression value) =>
        value.Type is (IntegralType and not LongType) or NullType ? Int(function, value) : throw Wrong(function, "a position of type 'int'", value);

    private static ScalarCall Insert(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var converted = WithElement(call, [arguments[0], arguments[2]], Tightest);
        return new ScalarCall(
            call.Function, [converted[0], Position(call.Function, arguments[1]), converted[1]], new ArrayType(Element(converted[0])), arguments[0].Nullable || arguments[1].Nullable);
    }

    private static EquatableArray<Expression> Arrays(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var type = ConditionalRules.Common(call.Function, Rule.Converted(call, arguments, [Comparable]));
        if (arguments.Skip(1).FirstOrDefault(other => WithoutText(Element(arguments[0]), Element(other)) is null) is { } wrong)
        {
            throw Wrong(call.Function, $"an array like '{arguments[0].Type}'", wrong);
        }

        return [.. arguments.Select(argument => Coercion.To(type, argument))];
    }

    private static ScalarCall Zip(FunctionCall call, EquatableArray<Expression> arguments) => Rule.Call(
        call.Function,
        [.. Rule.Converted(call, [.. arguments.Select(argument => argument is Alias alias ? alias.Child : argument)], [Take.Array])],
        new ArrayType(new StructType(arguments.Select((argument, i) => new StructField(
            argument switch { Alias alias => alias.Name, Plans.Expressions.Attribute attribute => attribute.Name, LambdaVariable variable => variable.Name, _ => $"{i}" }, Element(argument)))), ContainsNull: false));

    private static ScalarCall Sequence(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var type = ConditionalRules.Common(call.Function, arguments);
        return type is DateType ? Rule.Call("date_sequence", arguments, new ArrayType(type, ContainsNull: false))
            : type is IntegralType ? Rule.Call(call.Function, [.. arguments.Select(argument => Coercion.To(type, argument))], new ArrayType(type, ContainsNull: false))
            : throw Wrong(call.Function, "whole numbers", arguments[0]);
    }

    private static ScalarCall ElementAt(FunctionCall call, EquatableArray<Expression> arguments) => arguments[0].Type is MapType map
        ? new ScalarCall("map_value", [arguments[0], Key(call.Function, map, arguments[1])], map.ValueType, IsNullable: true)
        : new ScalarCall(call.Function, [Take.Array(call.Function, arguments[0]), Position(call.Function, arguments[1])], Element(arguments[0]), IsNullable: true);

    private static Expression Key(string function, MapType map, Expression key) => WithoutText(map.KeyType, key.Type) is not null
        ? Coercion.To(map.KeyType, key)
        : throw Wrong(function, $"a key of type '{map.KeyType}'", key);

    // An element of an array by its position from 0, a value of a map by its key, or a field of a struct by its name.
    private static ScalarCall Item(EquatableArray<Expression> arguments) => (arguments[0].Type, arguments[1]) switch
    {
        (ArrayType array, var index) when index.Type is IntegralType => new ScalarCall("array_item", [arguments[0], Coercion.To(Long, index)], array.ElementType, IsNullable: true),
        (MapType map, var key) => new ScalarCall("map_value", [arguments[0], Coercion.To(map.KeyType, key)], map.ValueType, IsNullable: true),
        (StructType fields, Literal { Value: string name }) => Field(arguments[0], fields, name),
        (ArrayType { ElementType: StructType fields } array, Literal { Value: string name }) => ArrayField(arguments[0], array, fields, name),
        _ => throw new AnalysisException(
            $"'{ColumnText.Of(arguments[0])}' of type '{arguments[0].Type}' has no item '{ColumnText.Of(arguments[1])}'. Take an index of an array, a key of a map or a field of a struct."),
    };

    private static ScalarCall Field(Expression value, StructType fields, string name)
    {
        var field = Find(fields, name);
        return new ScalarCall("getfield", [value, Literals.Of(field.Name)], field.DataType, value.Nullable || field.IsNullable);
    }

    private static ScalarCall ArrayField(Expression value, ArrayType array, StructType fields, string name)
    {
        var field = Find(fields, name);
        return new ScalarCall("array_field", [value, Literals.Of(field.Name)], new ArrayType(field.DataType, array.ContainsNull || field.IsNullable), value.Nullable);
    }

    private static StructField Find(StructType fields, string name) =>
        fields.Fields.Where(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)).ToList() switch
        {
            [var field] => field,
            [] => throw new AnalysisException($"Field '{name}' not found. Available: {string.Join(", ", fields.Fields.Select(field => field.Name))}."),
            _ => throw new AnalysisException($"Field '{name}' is ambiguous: more than one field has that name."),
        };
}
