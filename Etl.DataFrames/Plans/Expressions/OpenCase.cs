namespace Etl.DataFrames.Plans.Expressions;

/// <summary>
/// The branches of a <c>CASE</c> up to here. <c>When</c> adds one without copying those before: a program may add them in a loop.
/// </summary>
/// <param name="Before">The branches before, or null.</param>
/// <param name="Condition">The condition of the last branch.</param>
/// <param name="Value">The value of the last branch.</param>
internal sealed record OpenCase(OpenCase? Before, Expression Condition, Expression Value) : Unresolved
{
    protected override EquatableArray<Expression> FindChildren() => Call().Arguments;

    /// <summary>The branches of a <c>CASE</c> without a value otherwise, as a text may have it; null for any other expression.</summary>
    public static OpenCase? Of(Expression expression) => expression switch
    {
        OpenCase open => open,
        FunctionCall { Function: "case" } call when call.Arguments.Count % 2 == 0 => call.Arguments.Chunk(2).Aggregate((OpenCase?)null, (before, branch) => new OpenCase(before, branch[0], branch[1])),
        _ => null,
    };

    /// <summary>The <c>CASE</c> with these branches.</summary>
    /// <param name="otherwise">The value where no condition is true, or null for none.</param>
    public FunctionCall Call(Expression? otherwise = null)
    {
        var count = 0;
        for (var branch = this; branch is not null; branch = branch.Before)
        {
            count++;
        }

        var arguments = new Expression[(2 * count) + (otherwise is null ? 0 : 1)];
        arguments[^1] = otherwise!;
        for (var branch = this; branch is not null; branch = branch.Before)
        {
            count--;
            (arguments[2 * count], arguments[(2 * count) + 1]) = (branch.Condition, branch.Value);
        }

        return new FunctionCall("case", new EquatableArray<Expression>(arguments));
    }
}
