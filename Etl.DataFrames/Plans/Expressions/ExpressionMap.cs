namespace Etl.DataFrames.Plans.Expressions;

/// <summary>Copies of resolved expressions with other parts.</summary>
internal static class ExpressionMap
{
    /// <summary>The expression with the parts replaced for which there is a replacement; what is in those is not looked at.</summary>
    /// <param name="expression">A resolved expression without windows.</param>
    /// <param name="replacement">What to put in the place of a part, or null to look at its own parts.</param>
    public static Expression Replace(Expression expression, Func<Expression, Expression?> replacement) =>
        DeepCall.Run((expression, replacement), static call => call.replacement(call.expression) ?? ReplaceParts(call.expression, call.replacement));

    private static Expression ReplaceParts(Expression expression, Func<Expression, Expression?> replacement) => expression switch
    {
        Alias alias => alias with { Child = Replace(alias.Child, replacement) },
        SortOrder order => order with { Child = Replace(order.Child, replacement) },
        ScalarCall call => call with { Arguments = call.Arguments.Map(argument => Replace(argument, replacement)) },
        AggregateCall call => call with
        {
            Arguments = call.Arguments.Map(argument => Replace(argument, replacement)),
            Condition = call.Condition is { } condition ? Replace(condition, replacement) : null,
        },
        Lambda lambda => lambda with { Body = Replace(lambda.Body, replacement) },
        Cast cast => cast with { Child = Replace(cast.Child, replacement) },
        _ => expression,
    };
}
