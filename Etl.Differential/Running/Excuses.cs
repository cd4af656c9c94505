using Etl.DataFrames;
using Etl.DataFrames.Plans;
using Etl.Differential.Comparing;
using Etl.Differential.Plans;

namespace Etl.Differential.Running;

/// <summary>Why engines may part although neither gives another answer than Spark promises. Each reason is shown on the engines, never assumed.</summary>
internal sealed class Excuses(EnginePair engines)
{
    private const string DateOverflow = "DATETIME_OVERFLOW";

    /// <summary>The excuse for other rows; null when there is none.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="areOurs">Whether rows are those of the left engine.</param>
    public string? OfRows(Plan plan, Func<Outcome.Answer, bool> areOurs) =>
        PlanRunner.RunStepByStep(engines.Right, plan) is Outcome.Answer kept && areOurs(kept) ? "Spark contradicts itself: with every step kept it has our rows" : null;

    /// <summary>The excuse for an error of one engine where the other answers or fails otherwise; null when there is none.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="left">What the left engine made of it.</param>
    /// <param name="right">What the right engine made of it.</param>
    /// <param name="isOnlyColumn">Whether there is one row and one column, so that nothing else could fail first.</param>
    /// <param name="areEqual">Whether two answers are the same.</param>
    public string? OfErrors(Plan plan, Outcome left, Outcome right, bool isOnlyColumn, Func<Outcome.Answer, Outcome.Answer, bool> areEqual) =>
        OfConstants(plan, left, right) is { } constant ? constant
        : FailsOverNoRows(plan, right) ? "Spark fails before it has rows"
        : OfDates(plan, left) is { } excuse ? excuse
        // Spark does not compute the second operand where the first is null, nor either where it finds beforehand that the other is null. DuckDB does, and
        // fails if it has to: loudly, and never with another value.
        : FailsAlike(PlanParts.SkippedOperands(plan), left, right) ? "an operand is null and the other fails"
        // Of "x and false" an engine need not compute x, whichever it looks at first.
        : FailsAlike(PlanParts.ConditionalOperands(plan), left, right) ? "an operand fails that need not be computed"
        // Spark computes the keys of all rows; DuckDB none where the other side is empty.
        : FailsAlike(PlanParts.JoinKeys(plan), left, right) ? "a join's key fails"
        // Of a join that no row can meet an engine need not compute a side.
        : FailsAlike(PlanRunner.Steps(plan).Where(step => !ReferenceEquals(step, plan)), left, right) ? "a step fails whose rows are not needed"
        : !isOnlyColumn && OrderDecides(plan, areEqual) ? "order of evaluation"
        : null;

    /// <summary>The excuse for a constant that fails: an engine may compute what depends on no row before it has any, or never.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="left">What the left engine made of it.</param>
    /// <param name="right">What the right engine made of it.</param>
    public string? OfConstants(Plan plan, Outcome left, Outcome right) => FailsAlike(PlanParts.Constants(plan), left, right) ? "a constant fails" : null;

    /// <summary>The excuse for a date of the plan that, by itself, is an error on the left and one that .NET has not on the right: DuckDB counts fewer days.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="left">What the left engine made of it.</param>
    public string? OfDates(Plan plan, Outcome left) => left is Outcome.Failure { ErrorClass: DateOverflow } && PlanParts.Dates(plan).Any(IsBeyondDuckDb)
        ? "DuckDB's dates end sooner"
        : null;

    /// <summary>The excuse for a crash of Spark's own, such as that of EXCEPT ALL of arrays of binary in 3.5: no plan may end so.</summary>
    /// <param name="right">What Spark made of the plan.</param>
    public static string? OfCrash(Outcome right) =>
        right is Outcome.Failure { ErrorClass: null } crash && crash.Message.Contains("java.lang.NullPointerException", StringComparison.Ordinal) ? "Spark crashes" : null;

    // Spark simplifies first: of coalesce('a', column) it keeps 'a', of a case times two each branch times two, and computes what has become constant.
    private bool FailsOverNoRows(Plan plan, Outcome right) => right is Outcome.Failure failure
        && PlanParts.OverNoRows(plan).Any(empty => PlanRunner.RunWithKept(engines.Right, [empty.Table], empty.Part) is Outcome.Failure again && again.IsSame(failure));

    private bool IsBeyondDuckDb(Plan date) => (PlanRunner.Run(engines.Left, date), PlanRunner.Run(engines.Right, date))
        is (Outcome.Failure { ErrorClass: DateOverflow }, Outcome.Failure { ErrorClass: ErrorClasses.OutsideDotNet });

    // An engine may drop a column before it is computed, compute it before a filter, or fail on another row first. With the rows of every step kept
    // none of that is possible, and both must do the same.
    private bool OrderDecides(Plan plan, Func<Outcome.Answer, Outcome.Answer, bool> areEqual) =>
        (PlanRunner.RunStepByStep(engines.Left, plan), PlanRunner.RunStepByStep(engines.Right, plan)) switch
        {
            (Outcome.Failure, Outcome.Failure) => true,
            (Outcome.Answer l, Outcome.Answer r) => areEqual(l, r),
            _ => false,
        };

    // Whether one of the parts of a plan fails on both engines with an error that one of them had.
    private bool FailsAlike(IEnumerable<Plan> parts, Outcome left, Outcome right) => parts.Any(part =>
        (PlanRunner.Run(engines.Left, part), PlanRunner.Run(engines.Right, part)) is (Outcome.Failure l, Outcome.Failure r)
        && l.IsSame(r)
        && new[] { left, right }.OfType<Outcome.Failure>().Any(failure => failure.IsSame(l)));
}
