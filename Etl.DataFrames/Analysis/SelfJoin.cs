using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>
/// The condition of a join between two frames that share columns, where <c>frame["k"]</c> could be either side's. Spark reads
/// <c>frame["k"] == frame["k"]</c> as left against right and calls every other use ambiguous.
/// </summary>
internal static class SelfJoin
{
    /// <summary>The condition with the columns of the sides told apart.</summary>
    /// <param name="condition">The condition, not resolved yet.</param>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side as the user has it.</param>
    /// <param name="apart">The right side with ids of its own, columns in the same order.</param>
    /// <exception cref="AnalysisException">A column could be either side's.</exception>
    public static Expression TellApart(Expression condition, Plan left, Plan right, Plan apart) =>
        DeepCall.Run((condition, left, right, apart), static call => TellPartsApart(call.condition, call.left, call.right, call.apart));

    /// <summary>Whether a column of one side is the other's, too.</summary>
    public static bool HasShared(Plan left, Plan right) => left.Output.Any(column => PositionOf(right, column.Id) >= 0);

    /// <summary>The columns that come out of a join, those marked that both sides had. Behind a semi or anti join there is only the left side's.</summary>
    public static IEnumerable<Expression> Marked(IEnumerable<Attribute> columns, Plan left, Plan right, JoinKind kind) => columns.Select(column =>
        kind is not (JoinKind.LeftSemi or JoinKind.LeftAnti) && IsShared(column, left, right) ? column with { WasOnBothSides = true } : column);

    /// <summary>The error for a column that could be either side's.</summary>
    public static AnalysisException Ambiguous(Attribute column) => new(
        $"Column '{column.Name}' is ambiguous: both frames of the join have it, because one is made from the other. " +
        "Give the frames aliases (frame.As(\"a\")) and write Col(\"a." + column.Name + "\").");

    private static Expression TellPartsApart(Expression condition, Plan left, Plan right, Plan apart) => condition switch
    {
        FunctionCall { Function: "=" or "<=>", Arguments: [Attribute l, Attribute r] } call when l.Id == r.Id && IsShared(l, left, right) =>
            call with { Arguments = [Of(left, l.Id), apart.Output[PositionOf(right, r.Id)]] },
        FunctionCall call => call with { Arguments = [.. call.Arguments.Select(argument => TellApart(argument, left, right, apart))] },
        OpenLambda lambda => lambda with { Body = TellApart(lambda.Body, left, right, apart) },
        OpenCase open => TellApart(open.Call(), left, right, apart),
        Cast cast => cast with { Child = TellApart(cast.Child, left, right, apart) },
        Alias alias => alias with { Child = TellApart(alias.Child, left, right, apart) },
        Attribute column when IsShared(column, left, right) => throw Ambiguous(column),
        _ => condition,
    };

    private static bool IsShared(Attribute column, Plan left, Plan right) => PositionOf(left, column.Id) >= 0 && PositionOf(right, column.Id) >= 0;

    private static Attribute Of(Plan plan, long id) => plan.Output[PositionOf(plan, id)];

    private static int PositionOf(Plan plan, long id)
    {
        for (var i = 0; i < plan.Output.Count; i++)
        {
            if (plan.Output[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}
