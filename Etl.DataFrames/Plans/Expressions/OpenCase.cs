namespace Etl.DataFrames.Plans.Expressions;

/// <summary>
/// The branches of a <c>CASE</c> up to here. <c>When</c> adds one without copying those before: a program may add them in a loop.
/// </summary>
/// <param name="Before">The branches before, or null.</param>
/// <param name="Condition">The condition of the last branch.</param>
/// <param name="Value">The value of the last branch.</param>
internal sealed record OpenCase(OpenCase? Before, Expression Condition, Expression Value) : Unresolved
{
    public override EquatableArray<Expression> Children => Call().Arguments;

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
        var arguments = new List<Expression>();
        for (var branch = this; branch is not null; branch = branch.Before)
        {
            arguments.Add(branch.Value);
            arguments.Add(branch.Condition);
        }

        arguments.Reverse();
        return new FunctionCall("case", otherwise is null ? [.. arguments] : [.. arguments, otherwise]);
    }
}
