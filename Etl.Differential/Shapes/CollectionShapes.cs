using static Etl.Differential.Shapes.Slots;

namespace Etl.Differential.Shapes;

/// <summary>Functions on arrays, maps and structs.</summary>
internal static class CollectionShapes
{
    private static readonly Slot Position = Small(Constants.Positions);
    private static readonly Slot Count = Small(Constants.Counts);
    private static readonly Slot Key = One(Constants.Keys);

    public static IReadOnlyList<FunctionShape> All { get; } =
    [
        new("array", [Subject, Subject, Subject, Subject], 1, false),
        new("struct", [Subject, Any, Any], 1, false),
        .. new[] { "size", "cardinality" }.Select(name => new FunctionShape(name, [ArrayOrMap], 1, false)),
        new("reverse", [(make, subject, depth) => subject is Plans.Kind.String ? make.Of(subject, depth) : make.ArrayOf(subject, depth)], 1, false),
        new("concat", [Elements, Elements, Elements], 1, false),
        new("sort_array", [Elements, One(Constants.Ascending)], 1, false),
        .. new[] { "array_min", "array_max", "array_sort", "array_distinct" }.Select(name => new FunctionShape(name, [Elements], 1, false)),
        .. new[] { "array_contains", "array_position", "array_remove", "array_append", "array_prepend" }.Select(name => new FunctionShape(name, [Elements, Subject], 2, false)),
        new("array_insert", [Elements, One(Constants.NotZero), Subject], 3, false),
        .. new[] { "array_union", "array_intersect", "array_except", "arrays_overlap" }.Select(name => new FunctionShape(name, [Elements, Elements], 2, false)),
        new("arrays_zip", [Elements, Elements], 1, false),
        new("array_join", [Elements, Key, Key], 2, false),
        new("array_repeat", [Subject, Count], 2, false),
        new("slice", [Elements, One(Constants.NotZero), One(1, 2, 0, 3, 10)], 3, false),
        new("flatten", [ArrayOfArrays], 1, false),
        new("sequence", [Small([0, 1, 3, -1]), Small([1, 3, 5, -2]), One(1, 2, -1, 3, 0)], 2, true),
        new("get", [Elements, Position], 2, false),
        new("element_at", [Elements, One(Constants.NotZero)], 2, true),
        new("try_element_at", [Elements, One(Constants.NotZero)], 2, false),
        new("getitem", [ItemOwner, ItemKey], 2, true),
        new("map", [Key, Subject], 2, false),
        new("map_keys", [Map], 1, false),
        new("map_values", [Map], 1, false),
        new("map_entries", [Map], 1, false),
        new("map_contains_key", [Map, Key], 2, false),
        new("map_from_arrays", [ArrayOfTexts, Elements], 2, true),
        new("map_from_entries", [ArrayOfPairs], 1, true),
        new("map_concat", [Map, Map], 1, true),
        new("with_field", [Struct, One("f1", "f9", "F2"), Subject], 3, false),
        new("drop_fields", [Struct, One("f2", "F2", "f9")], 2, false),
    ];

    // The first decides what the second must be: both look at the kind.
    private static Slot ItemOwner => (make, subject, depth) => IsField(subject) ? make.StructOf(subject, depth) : make.MapOf(subject, depth);

    private static Slot ItemKey => (make, subject, _) => make.OneOf(IsField(subject) ? ["f1", "F1"] : Constants.Keys);

    private static bool IsField(Plans.Kind subject) => subject is Plans.Kind.Int or Plans.Kind.Date or Plans.Kind.Decimal or Plans.Kind.Binary;
}
