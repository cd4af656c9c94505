using FsCheck;
using FsCheck.Fluent;

namespace Etl.Engines.Tests.Properties;

/// <summary>Random expressions over the columns of <see cref="SampleRows"/>.</summary>
internal static class TermGenerator
{
    private const int Depth = 4;

    private static readonly Kind[] Kinds = Enum.GetValues<Kind>();

    /// <summary>An expression of any type.</summary>
    public static Arbitrary<Term> Any { get; } = Arb.From(Gen.Elements(Kinds).SelectMany(kind => Of(kind, Depth)), Smaller);

    /// <summary>A condition that cannot fail.</summary>
    public static Arbitrary<Term> Condition { get; } = Arb.From(Of(Kind.Flag, 3).Where(CannotFail), term => Smaller(term).Where(CannotFail));

    // A smaller expression of the same type: a part of it, at any depth.
    private static IEnumerable<Term> Smaller(Term term) =>
        term.Parts.SelectMany(part => part.Kind == term.Kind ? Smaller(part).Prepend(part) : Smaller(part).Where(inner => inner.Kind == term.Kind));

    private static bool CannotFail(Term term) => !Names(term).Any(IsArithmetic);

    private static IEnumerable<Term> Names(Term term) => term.Parts.SelectMany(Names).Prepend(term);

    private static bool IsArithmetic(Term term) => term.Kind is Kind.Whole or Kind.Amount or Kind.Real && term.Parts.Length > 0;

    private static Gen<Term> Of(Kind kind, int depth) => depth == 0
        ? Leaf(kind)
        : Gen.Frequency((1, Leaf(kind)), (4, Gen.Constant(depth).SelectMany(_ => Gen.OneOf(Common(kind, depth - 1).Concat(Special(kind, depth - 1))))));

    private static Gen<Term> Leaf(Kind kind)
    {
        var columns = SampleRows.Columns.Select((column, i) => (column.Name, column.Kind, Position: i)).Where(column => column.Kind == kind);
        return Gen.Frequency(
            (3, Gen.Elements(columns.Select(column => Terms.ColumnOf(column.Name, column.Kind, column.Position)))),
            (2, Gen.Elements(Constants(kind)).Select(value => Terms.Constant(kind, value))));
    }

    private static object?[] Constants(Kind kind) => kind switch
    {
        Kind.Whole => [null, 0L, 1L, -1L, 2L, 10L, long.MaxValue],
        Kind.Real => [null, 0.0, 1.0, -1.5, 1e300, double.NaN],
        Kind.Amount => [null, 0.25m, 1.00m, -12.50m],
        Kind.Text => [null, "", "a", "B", "x'y"],
        _ => [null, true, false],
    };

    private static IEnumerable<Gen<Term>> Common(Kind kind, int depth) =>
    [
        from condition in Of(Kind.Flag, depth) from then in Of(kind, depth) from otherwise in Of(kind, depth) select Terms.Choice(condition, then, otherwise),
        from left in Of(kind, depth) from right in Of(kind, depth) select Terms.FirstOf(left, right),
    ];

    private static IEnumerable<Gen<Term>> Special(Kind kind, int depth) => kind switch
    {
        Kind.Whole =>
        [
            Pair(kind, depth, '+'), Pair(kind, depth, '-'), Pair(kind, depth, '*'), Of(kind, depth).Select(Terms.Negative), Of(kind, depth).Select(Terms.Absolute),
            from left in Of(kind, depth) from right in Of(kind, depth) select Terms.Remainder(left, right),
            Of(Kind.Text, depth).Select(Terms.Characters),
        ],
        Kind.Real =>
        [
            Pair(kind, depth, '+'), Pair(kind, depth, '-'), Pair(kind, depth, '*'), Of(kind, depth).Select(Terms.Negative), Of(kind, depth).Select(Terms.Absolute),
            from left in Of(kind, depth) from right in Of(kind, depth) select Terms.Quotient(left, right),
            from left in Of(Kind.Whole, depth) from right in Of(Kind.Whole, depth) select Terms.Quotient(left, right),
        ],

        // Products of products would need more than 38 digits, where Spark rounds.
        Kind.Amount =>
        [
            Pair(kind, depth, '+'), Pair(kind, depth, '-'), Pair(kind, 0, '*'), Of(kind, depth).Select(Terms.Negative), Of(kind, depth).Select(Terms.Absolute),
        ],
        Kind.Text =>
        [
            from left in Of(kind, depth) from right in Of(kind, depth) select Terms.Joined(left, right),
            Of(Kind.Whole, depth).Select(Terms.Written), Of(Kind.Flag, depth).Select(Terms.Written),
        ],
        _ =>
        [
            .. Kinds.SelectMany(of => Comparisons(of, depth)),
            from left in Of(kind, depth) from right in Of(kind, depth) select Terms.Both(left, right),
            from left in Of(kind, depth) from right in Of(kind, depth) select Terms.Either(left, right),
            Of(kind, depth).Select(Terms.Negated),
        ],
    };

    private static Gen<Term> Pair(Kind kind, int depth, char sign) =>
        from left in Of(kind, depth) from right in Of(kind, depth) select Terms.Arithmetic(sign, left, right);

    private static IEnumerable<Gen<Term>> Comparisons(Kind kind, int depth) =>
    [
        from sign in Gen.Elements("=", "<", "<=", "!=") from left in Of(kind, depth) from right in Of(kind, depth) select Terms.Comparison(sign, left, right),
        from left in Of(kind, depth) from right in Of(kind, depth) select Terms.SameOrBothNull(left, right),
        Of(kind, depth).Select(Terms.IsMissing),
    ];
}
