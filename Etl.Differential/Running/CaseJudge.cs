using Etl.DataFrames.Plans;
using Etl.Differential.Comparing;
using Etl.Differential.Plans;

namespace Etl.Differential.Running;

/// <summary>Asks both engines and compares.</summary>
internal sealed class CaseJudge(EnginePair engines)
{
    // What a value may cause, and no plan by itself.
    private static readonly HashSet<string?> DataErrors =
    [
        "ARITHMETIC_OVERFLOW", "BINARY_ARITHMETIC_OVERFLOW", "CAST_OVERFLOW", "CAST_INVALID_INPUT", "NUMERIC_VALUE_OUT_OF_RANGE", "DIVIDE_BY_ZERO",
        "REMAINDER_BY_ZERO", "DATETIME_OVERFLOW", "_LEGACY_ERROR_TEMP_2043",
    ];

    public Verdict Judge(DifferentialCase question)
    {
        foreach (var kept in question.Kept)
        {
            engines.Keep(kept);
        }

        try
        {
            var verdict = Judge(question.Plan, question.IsOrdered, isOnlyColumn: question.Parts.Count == 1);
            return question.Parts.Count > 1 && verdict.Kind is VerdictKind.Mismatch or VerdictKind.AgreedOnError or VerdictKind.Excused
                ? Worst(question.Parts.Select(part => Judge(part, question.IsOrdered, isOnlyColumn: true)))
                : verdict;
        }
        finally
        {
            foreach (var kept in question.Kept)
            {
                engines.Forget(kept);
            }
        }
    }

    private Verdict Judge(Plan plan, bool isOrdered, bool isOnlyColumn) =>
        (PlanRunner.Run(engines.Left, plan), PlanRunner.Run(engines.Right, plan)) switch
        {
            (Outcome.Crash crash, _) => Mismatch(engines.Left.Engine, crash.Message),
            (_, Outcome.Crash crash) => Mismatch(engines.Right.Engine, crash.Message),
            (Outcome.Refusal refusal, _) => new Verdict(VerdictKind.Refused, refusal.Operation),
            (_, Outcome.Refusal refusal) => new Verdict(VerdictKind.Refused, refusal.Operation),
            (Outcome.Answer left, Outcome.Answer right) => Compare(plan, isOrdered, left, right),
            (Outcome.Failure left, Outcome.Failure right) when AreSame(left, right) => new Verdict(VerdictKind.AgreedOnError, left.ErrorClass!),
            var (left, right) when IsOwnFault(left) || IsOwnFault(right) => Unequal(left, right),
            var (left, right) when IsOfConstants(plan, left, right) => new Verdict(VerdictKind.Excused, $"a constant fails: {Unequal(left, right).Text}"),
            var (left, right) => isOnlyColumn ? Unequal(left, right) : OrderOfEvaluation(plan, isOrdered, left, right),
        };

    private static Verdict Compare(Plan plan, bool isOrdered, Outcome.Answer left, Outcome.Answer right)
    {
        var approximate = Approximation.Columns(plan);
        var columns = plan.Output.Select((column, i) => (column.Id, i)).Where(column => approximate.Contains(column.Id)).Select(column => column.i);
        var comparer = new RowComparer(isOrdered, Contains(plan), columns.ToHashSet());
        return comparer.Difference(left.Rows, right.Rows) is { } difference ? new Verdict(VerdictKind.Mismatch, difference) : Verdict.Agreed;
    }

    // Of the zeros in a group or a tie either may stand for all.
    private static bool Contains(Plan plan) => plan is Aggregate or Distinct or Sort || plan.Children.Any(Contains);

    // An engine may drop a column before it is computed, compute it before a filter, or fail on another row first. With the rows of every step kept
    // none of that is possible, and both must do the same.
    private Verdict OrderOfEvaluation(Plan plan, bool isOrdered, Outcome left, Outcome right) =>
        (PlanRunner.RunStepByStep(engines.Left, plan), PlanRunner.RunStepByStep(engines.Right, plan)) switch
        {
            (Outcome.Failure, Outcome.Failure) => new Verdict(VerdictKind.Excused, Unequal(left, right).Text),
            (Outcome.Answer l, Outcome.Answer r) when !Compare(plan, isOrdered, l, r).IsMismatch => new Verdict(VerdictKind.Excused, Unequal(left, right).Text),
            _ => Unequal(left, right),
        };

    // An engine may compute what depends on no row before it has any, or never: then one of the plan's constants fails by itself, on both.
    private bool IsOfConstants(Plan plan, Outcome left, Outcome right) => ConstantParts.Of(plan).Any(constant =>
        (PlanRunner.Run(engines.Left, constant), PlanRunner.Run(engines.Right, constant)) is (Outcome.Failure l, Outcome.Failure r)
        && AreSame(l, r)
        && new[] { left, right }.OfType<Outcome.Failure>().Any(failure => AreSame(failure, l)));

    // To some overflows Spark 3.5 has given no class but a number that its next version drops.
    private static bool AreSame(Outcome.Failure left, Outcome.Failure right) => left.ErrorClass is not null && right.ErrorClass is not null
        && (left.ErrorClass == right.ErrorClass || IsNumbered(left) != IsNumbered(right));

    private static bool IsNumbered(Outcome.Failure failure) => failure.ErrorClass!.StartsWith("_LEGACY_ERROR_TEMP_", StringComparison.Ordinal);

    private static bool IsOwnFault(Outcome outcome) => outcome is Outcome.Failure failure && !DataErrors.Contains(failure.ErrorClass);

    private static Verdict Worst(IEnumerable<Verdict> verdicts) => verdicts.MaxBy(verdict => verdict.Kind)!;

    private static Verdict Mismatch(string engine, string message) => new(VerdictKind.Mismatch, $"{engine} crashed: {message}");

    private static Verdict Unequal(Outcome left, Outcome right) => new(VerdictKind.Mismatch, $"{Text(left)} against {Text(right)}");

    private static string Text(Outcome outcome) => outcome switch
    {
        Outcome.Failure failure => $"error {failure.ErrorClass ?? "without a class"} ({failure.Message.Split('\n')[0]})",
        Outcome.Answer { Rows: [[var single]] } => CellKey.Of(single, ignoreZeroSign: false),
        Outcome.Answer answer => FormattableString.Invariant($"{answer.Rows.Count} rows"),
        _ => outcome.ToString(),
    };
}
