using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Which conversions Spark allows under ANSI. Whether an engine has an exact one is the dialect's to say.</summary>
internal static class CastRules
{
    /// <summary>Returns the cast if its types allow it.</summary>
    /// <exception cref="AnalysisException">Spark has no such conversion.</exception>
    public static Expression Check(Cast cast) => cast switch
    {
        // A date written as text, as in Col("day") == "2024-01-06", is a date from here on.
        { DataType: DateType, Child: Literal { Value: string text } } when DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) =>
            new Literal(date, cast.DataType) { IsCastText = true },
        _ when Allows(cast.Child.Type, cast.DataType) => cast,
        _ => throw new AnalysisException($"Cannot cast '{ColumnText.NameOf(cast.Child)}' from '{cast.Child.Type}' to '{cast.DataType}'."),
    };

    private static bool Allows(DataType from, DataType to) => (from, to) switch
    {
        _ when from == to => true,
        (NullType, _) => true,
        (_, StringType) => true,
        (ArrayType before, ArrayType after) => Allows(before.ElementType, after.ElementType),
        (StringType, AtomicType) => true,
        (NumericType or BooleanType, NumericType or BooleanType) => true,
        (DateType, TimestampType) or (TimestampType, DateType) => true,
        (NumericType, TimestampType) or (TimestampType, NumericType) => true,
        (MapType l, MapType r) => Allows(l.KeyType, r.KeyType) && Allows(l.ValueType, r.ValueType),
        (StructType l, StructType r) => l.Fields.Count == r.Fields.Count && l.Fields.Zip(r.Fields).All(pair => Allows(pair.First.DataType, pair.Second.DataType)),
        _ => false,
    };
}
