using Etl.DataFrames.Analysis.Rules;
using Etl.Differential.Plans;

namespace Etl.Differential.Shapes;

/// <summary>The arguments that functions take.</summary>
internal static class Slots
{
    // What Spark makes a text of by itself.
    private static readonly Kind[] Printable = [Kind.Int, Kind.Decimal, Kind.Boolean, Kind.Date, Kind.Long, Kind.Double, Kind.Timestamp, Kind.Float];

    public static Slot Text { get; } = (make, _, depth) => make.Of(make.Choices.Chance(8) ? make.Choices.Pick(Printable) : Kind.String, depth);

    public static Slot Int { get; } = (make, _, depth) => make.Of(make.Choices.Chance(20) ? make.Choices.Pick([Kind.Short, Kind.Byte]) : Kind.Int, depth);

    public static Slot Long { get; } = (make, _, depth) => make.Of(make.Choices.Pick([Kind.Long, Kind.Int]), depth);

    public static Slot Fraction { get; } = (make, _, depth) => make.Of(make.Choices.Pick([Kind.Double, .. Kinds.Numbers]), depth);

    public static Slot Condition { get; } = (make, _, depth) => make.Of(Kind.Boolean, depth);

    public static Slot Date { get; } = (make, _, depth) => make.Of(make.Choices.Pick([Kind.Date, Kind.Date, Kind.Timestamp]), depth);

    public static Slot Timestamp { get; } = (make, _, depth) => make.Of(make.Choices.Pick([Kind.Timestamp, Kind.Timestamp, Kind.Date]), depth);

    public static Slot Binary { get; } = (make, _, depth) => make.Of(make.Choices.Pick([Kind.Binary, Kind.String]), depth);

    public static Slot TextOrBytes { get; } = (make, subject, depth) => make.Of(subject is Kind.Binary ? Kind.Binary : Kind.String, depth);

    public static Slot DecimalNumber { get; } = (make, _, depth) => make.Of(Kind.Decimal, depth);

    public static Slot Number { get; } = (make, subject, depth) => make.Of(Kinds.Numbers.Contains(subject) ? subject : make.Choices.Pick(Kinds.Numbers), depth);

    public static Slot Whole { get; } = (make, subject, depth) => make.Of(Kinds.Whole.Contains(subject) ? subject : make.Choices.Pick(Kinds.Whole), depth);

    public static Slot IntOrLong { get; } = (make, subject, depth) => make.Of(subject is Kind.Long ? Kind.Long : Kind.Int, depth);

    /// <summary>A value of the kind that the call is about.</summary>
    public static Slot Subject { get; } = (make, subject, depth) => make.Of(subject, depth);

    /// <summary>A value of any kind.</summary>
    public static Slot Any { get; } = (make, _, depth) => make.Of(make.Choices.Chance(15) ? make.Choices.Pick(Kinds.Nested) : make.Choices.Pick(Kinds.All), depth);

    /// <summary>A value of any kind that no map is part of.</summary>
    public static Slot Hashed { get; } = (make, _, depth) =>
        make.Choices.Chance(15) ? make.ArrayOf(make.Choices.Pick(Kinds.All), depth) : make.Of(make.Choices.Pick(Kinds.All), depth);

    /// <summary>An array of the kind that the call is about.</summary>
    public static Slot Elements { get; } = (make, subject, depth) => make.ArrayOf(subject, depth);

    public static Slot ArrayOfArrays { get; } = (make, subject, depth) => make.ArrayOfArrays(subject, depth);

    public static Slot ArrayOfTexts { get; } = (make, _, depth) => make.ArrayOf(Kind.String, depth);

    public static Slot ArrayOfPairs { get; } = (make, subject, _) => make.ArrayOfPairs(subject);

    /// <summary>A map of texts to the kind that the call is about.</summary>
    public static Slot Map { get; } = (make, subject, depth) => make.MapOf(subject, depth);

    /// <summary>A struct whose field <c>f1</c> is of the kind that the call is about.</summary>
    public static Slot Struct { get; } = (make, subject, depth) => make.StructOf(subject, depth);

    public static Slot PlainStruct { get; } = (make, _, depth) => make.PlainStruct(depth);

    public static Slot ArrayOrMap { get; } = (make, subject, depth) => make.Choices.Chance(30) ? make.MapOf(subject, depth) : make.ArrayOf(subject, depth);

    public static Slot Nested { get; } = (make, _, depth) => make.Of(make.Choices.Pick(Kinds.Nested), depth);

    /// <summary>One of some constants.</summary>
    public static Slot One(params IReadOnlyList<object> values) => (make, _, _) => make.OneOf(values);

    /// <summary>Mostly one of some constants, else a column of the kind.</summary>
    public static Slot Mostly(Kind kind, IReadOnlyList<object> values) => (make, _, depth) => make.Choices.Chance(20) ? make.Of(kind, depth) : make.OneOf(values);

    /// <summary>One of some constants, or a column of small whole numbers.</summary>
    public static Slot Small(IReadOnlyList<object> values) => (make, _, _) => make.Choices.Chance(25) ? make.SmallInt() : make.OneOf(values);

    /// <summary>A pattern: one of some constants; a text that may be no pattern only where errors are wanted.</summary>
    public static Slot Pattern(IReadOnlyList<object> values) => (make, _, depth) =>
        make.IsReckless && make.Choices.Chance(15) ? make.Of(Kind.String, depth) : make.OneOf(values);

    /// <summary>What a parameter of the catalogue's rules takes; null when that is not known by itself.</summary>
    public static Slot? Of(Parameter parameter) => ByParameter.GetValueOrDefault(parameter);

    private static readonly Dictionary<Parameter, Slot> ByParameter = new()
    {
        [Take.Text] = Text,
        [Take.OnlyText] = Text,
        [Take.OnlyNumber] = Number,
        [Take.Int] = Int,
        [Take.Long] = Long,
        [Take.Double] = Fraction,
        [Take.Boolean] = Condition,
        [Take.Date] = Date,
        [Take.Timestamp] = Timestamp,
        [Take.DateOrTimestamp] = Timestamp,
        [Take.Binary] = Binary,
        [Take.TextOrBytes] = TextOrBytes,
        [Take.Number] = Number,
        [Take.IntOrLong] = IntOrLong,
        [Take.Array] = Elements,
        [Take.Map] = Map,
        [Take.Any] = Any,
    };
}
