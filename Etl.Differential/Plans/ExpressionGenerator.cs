using Etl.DataFrames;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.Differential.Choices;
using Etl.Differential.Data;
using Etl.Differential.Shapes;
using static Etl.DataFrames.Functions;

namespace Etl.Differential.Plans;

/// <summary>Makes expressions over some columns. What the analysis or an engine refuses is counted and replaced by something simpler.</summary>
/// <param name="choices">The decisions.</param>
/// <param name="items">The columns.</param>
/// <param name="settings">The engines.</param>
/// <param name="isReckless">Whether values may overflow or divisors be zero.</param>
internal sealed partial class ExpressionGenerator(ChoiceSource choices, IReadOnlyList<Item> items, GeneratorSettings settings, bool isReckless)
{
    private const double MostSmall = 200;

    private readonly Scope _scope = new([.. items.Select(item => item.Attribute)]);

    private readonly Dictionary<long, SqlColumn> _texts =
        items.DistinctBy(item => item.Attribute.Id).ToDictionary(item => item.Attribute.Id, _ => new SqlColumn("x", IsColumn: true));

    /// <summary>Where decisions come from.</summary>
    public ChoiceSource Choices => choices;

    /// <summary>Whether values may be errors.</summary>
    public bool IsReckless => isReckless;

    /// <summary>An expression of any type.</summary>
    public Typed Any(int depth) => Of(choices.Pick(Kinds.All), depth);

    /// <summary>An expression for a column of its own: it may have parts, and digits that depend on the mathematical library.</summary>
    public Typed ForColumn(int depth) => choices.Next(10) switch
    {
        8 => Of(choices.Pick(Kinds.Nested), depth),
        9 => choices.Pick(FunctionShapes.Real).Call(this, Kind.Double, depth - 1) ?? Any(depth),
        _ => Any(depth),
    };

    /// <summary>An expression of a type.</summary>
    public Typed Of(Kind kind, int depth) => Kinds.Nested.Contains(kind) ? Nested(kind, depth) : choices.Span("expression", () => choices.Next(depth > 0 ? 6 : 2) switch
    {
        0 => Use(kind),
        1 => Constant(kind),
        2 => Use(kind),
        _ => Call(kind, depth - 1) ?? Use(kind),
    });

    /// <summary>A condition.</summary>
    public Column Condition(int depth) => (Call(Kind.Boolean, depth) ?? Use(Kind.Boolean)).Column;

    /// <summary>A column of the kind, or a constant when there is none.</summary>
    public Typed Use(Kind kind)
    {
        var candidates = items.Where(item => !item.IsApproximate && Kinds.Of(item.Attribute.Type) == kind).ToList();
        return candidates.Count == 0 ? Constant(kind) : Typed(choices.Pick(candidates));
    }

    /// <summary>A constant of the kind.</summary>
    public Typed Constant(Kind kind)
    {
        var type = choices.Pick(Kinds.TypesOf(kind));
        return Constant(choices.Chance(30) ? ValueMaker.Nasty(type, choices) : ValueMaker.Tame(type, choices));
    }

    /// <summary>One of some constants.</summary>
    public Typed OneOf(IReadOnlyList<object> values) => Constant(choices.Pick(values));

    /// <summary>A column of whole numbers near zero, or a constant.</summary>
    public Typed SmallInt()
    {
        var candidates = items.Where(item => item.Attribute.Type is IntegerType or ByteType or ShortType && item.Bound <= MostSmall).ToList();
        return candidates.Count == 0 ? Constant(Kind.Byte) : Typed(choices.Pick(candidates));
    }

    /// <summary>Has an expression analysed and written; null if that is refused or its values may not fit.</summary>
    public Typed? Bind(Column column, double bound, double operands = 0) => Bind(column, _ => bound, operands);

    /// <inheritdoc cref="Bind(Column, double, double)"/>
    public Typed? Bind(Column column, Func<DataType, double> boundOf, double operands = 0)
    {
        try
        {
            var resolved = Resolver.Resolve(column.Expression, _scope);
            var bound = boundOf(resolved.Type);
            foreach (var dialect in settings.Dialects)
            {
                new ExpressionWriter(dialect, new SqlContext(), _texts).Write(resolved);
            }

            return isReckless || (Kinds.Fits(resolved.Type, bound) && HasRoom(resolved, operands)) ? Counted(column, resolved, bound) : null;
        }
        catch (EtlException refusal) when (refusal is UnsupportedOperationException or AnalysisException)
        {
            settings.Tally.Refusal(refusal is UnsupportedOperationException unsupported ? unsupported.Operation : "analysis");
            return null;
        }
    }

    // Operands are converted to the type that they have in common, where the one with more digits may not fit.
    private static bool HasRoom(Expression call, double operands) =>
        call is Cast || call.Children.OfType<Cast>().All(implicitCast => Kinds.Fits(implicitCast.DataType, operands));

    private Typed Counted(Column column, Expression resolved, double bound)
    {
        settings.Tally.Function(resolved switch
        {
            // Some are rewritten with others.
            _ when column.Expression is FunctionCall call => call.Function,
            ScalarCall call => call.Function,
            AggregateCall call => call.Function,
            Cast cast => $"cast {Kinds.Of(cast.Child.Type)} to {Kinds.Of(cast.DataType)}",
            _ => "other",
        });
        return new Typed(column, resolved.Type, bound);
    }

    private static Typed Constant(object value) => new(Lit(value), Literals.Of(value).Type, ValueBound.Of(value));

    private static Typed Typed(Item item) => new(item.Column, item.Attribute.Type, item.Bound);

    private Typed? Call(Kind kind, int depth) => choices.Next(8) switch
    {
        0 => Choice(kind, depth),
        >= 4 => FunctionChoice.Draw(this, kind, null, depth),
        _ when kind is Kind.Boolean => Test(depth),
        _ when Kinds.Numbers.Contains(kind) => Number(kind, depth),
        _ => Other(kind, depth),
    };

    // case and coalesce. Null has no type of its own there.
    private Typed? Choice(Kind kind, int depth)
    {
        var (first, second) = (Of(kind, depth), Of(Similar(kind), depth));
        var bound = Math.Max(first.Bound, second.Bound);
        return choices.Next(6) switch
        {
            0 => Bind(Coalesce(first.Column, second.Column), bound, bound),
            1 => Bind(When(Condition(depth), first.Column).Otherwise(second.Column), bound, bound),
            2 => Bind(When(Condition(depth), first.Column), first.Bound),
            3 => Bind(When(Condition(depth), first.Column).When(Condition(depth), second.Column).Otherwise(null), bound, bound),
            4 => Bind(Coalesce(Lit(null), first.Column, Lit(null)), first.Bound),
            _ => Bind(When(first.Column.IsNull(), second.Column).Otherwise(first.Column), bound, bound),
        };
    }

    // Mostly the same: the analysis then has something to convert.
    private Kind Similar(Kind kind) => choices.Chance(20) && Kinds.Numbers.Contains(kind) ? choices.Pick(Kinds.Numbers) : kind;
}
