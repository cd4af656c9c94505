namespace Etl.DataFrames.Plans.Expressions;

/// <summary>What is known of an expression and everything below it.</summary>
/// <param name="HasAggregate">Whether it needs its rows grouped.</param>
/// <param name="HasWindow">Whether it computes over a window.</param>
/// <param name="HasWindowFunction">Whether a function that only a window gives a meaning is in it.</param>
/// <param name="HasGenerator">Whether it makes rows.</param>
/// <param name="HasColumn">Whether it is computed from a column.</param>
/// <param name="IsInterval">Whether it is an interval, as far as its text tells.</param>
/// <param name="IsResolved">Whether its types are known.</param>
/// <param name="CanFail">Whether it is resolved and can raise an error on a row.</param>
/// <param name="Digest">A number that equal expressions share.</param>
internal sealed record ExpressionFacts(bool HasAggregate, bool HasWindow, bool HasWindowFunction, bool HasGenerator, bool HasColumn, bool IsInterval, bool IsResolved, bool CanFail, int Digest)
{
    /// <summary>The facts of an expression, whose parts know theirs.</summary>
    public static ExpressionFacts Of(Expression expression, EquatableArray<Expression> children)
    {
        var (hasAggregate, hasWindow) = (expression is AggregateCall, expression is WindowCall);
        var (hasWindowFunction, hasGenerator) = (expression is WindowFunction, expression is GeneratorCall);
        var (hasColumn, isResolved, canFail) = (expression is Attribute, expression is not Unresolved, false);
        var digest = HashCode.Combine(expression.GetType(), children.Count, Own(expression));
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i];
            hasAggregate |= IsGrouped(expression, child);
            hasWindow |= child.HasWindow;
            hasWindowFunction |= child.HasWindowFunction;
            hasGenerator |= child.HasGenerator;
            hasColumn |= child.HasColumn;
            isResolved &= child.IsResolved;
            canFail |= child.CanFail;
            digest = HashCode.Combine(digest, child.Digest);
        }

        canFail = isResolved && (canFail || Failing.Can(expression));
        return new ExpressionFacts(hasAggregate, hasWindow, hasWindowFunction, hasGenerator, hasColumn, LooksLikeInterval(expression), isResolved, canFail, digest);
    }

    private static bool LooksLikeInterval(Expression expression) => expression switch
    {
        IntervalValue => true,
        FunctionCall { Function: "make_interval" or "make_dt_interval" or "make_ym_interval" } => true,
        FunctionCall { Function: "negative" or "positive", Arguments: [var one] } => one.IsInterval,
        FunctionCall { Function: "*", Arguments: [var left, var right] } => left.IsInterval || right.IsInterval,
        FunctionCall { Function: "+" or "-", Arguments: [var left, var right] } => left.IsInterval && right.IsInterval,
        _ => false,
    };

    // The aggregate that a window computes is none of groups; those in what it takes are.
    private static bool IsGrouped(Expression expression, Expression child) => expression is WindowCall window && ReferenceEquals(window.Function, child)
        ? child.Children.Any(operand => operand.HasAggregate)
        : child.HasAggregate;

    private static int Own(Expression expression) => expression switch
    {
        Attribute attribute => attribute.Id.GetHashCode(),
        Literal literal => literal.Value?.GetHashCode() ?? 0,
        ScalarCall call => call.Function.GetHashCode(StringComparison.Ordinal),
        AggregateCall call => call.Function.GetHashCode(StringComparison.Ordinal),
        WindowFunction call => call.Function.GetHashCode(StringComparison.Ordinal),
        _ => 0,
    };
}
