using Etl.DataFrames;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.Differential.Comparing;
using Etl.Differential.Plans;

namespace Etl.Differential.Running;

/// <summary>Asks both engines and compares.</summary>
internal sealed class CaseJudge(EnginePair engines)
{
    private readonly Excuses _excuses = new(engines);

    // What a value may cause, and no plan by itself.
    private static readonly HashSet<string?> DataErrors =
    [
        "ARITHMETIC_OVERFLOW", "BINARY_ARITHMETIC_OVERFLOW", "CAST_OVERFLOW", "CAST_INVALID_INPUT", "NUMERIC_VALUE_OUT_OF_RANGE", "DIVIDE_BY_ZERO",
        "REMAINDER_BY_ZERO", "DATETIME_OVERFLOW", ErrorClasses.OutsideDotNet, "_LEGACY_ERROR_TEMP_2000", "_LEGACY_ERROR_TEMP_2043",
        "CANNOT_PARSE_TIMESTAMP", "INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER", "INVALID_ARRAY_INDEX", "INVALID_ARRAY_INDEX_IN_ELEMENT_AT", "INVALID_INDEX_OF_ZERO", "DUPLICATED_MAP_KEY", "NULL_MAP_KEY", "_LEGACY_ERROR_TEMP_2128",
        "ILLEGAL_DAY_OF_WEEK", "INVALID_PARAMETER_VALUE.START", "INVALID_PARAMETER_VALUE.LENGTH", "INVALID_PARAMETER_VALUE.PATTERN", "INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX",
        "INVALID_FORMAT.MISMATCH_INPUT", "DATETIME_FIELD_OUT_OF_BOUNDS",
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
            (Outcome.Answer left, Outcome.Answer right) => Compare(plan, isOrdered, left, right) is { IsMismatch: true } mismatch
                ? Excused(mismatch, _excuses.OfRows(plan, right => !Compare(plan, isOrdered, left, right).IsMismatch))
                : Verdict.Agreed,
            (Outcome.Failure left, Outcome.Failure right) when left.IsSame(right) => new Verdict(VerdictKind.AgreedOnError, left.ErrorClass ?? right.ErrorClass!),
            var (left, right) when IsOwnFault(left) || IsOwnFault(right) => Excused(Unequal(left, right), _excuses.OfConstants(plan, left, right) ?? _excuses.OfDates(plan, left) ?? Excuses.OfCrash(right)),
            var (left, right) => Excused(
                Unequal(left, right), _excuses.OfErrors(plan, left, right, isOnlyColumn, (l, r) => !Compare(plan, isOrdered, l, r).IsMismatch)),
        };

    private static Verdict Excused(Verdict mismatch, string? excuse) =>
        excuse is null ? mismatch : new Verdict(VerdictKind.Excused, mismatch.Text, excuse);

    private static Verdict Compare(Plan plan, bool isOrdered, Outcome.Answer left, Outcome.Answer right)
    {
        var approximate = Approximation.Columns(plan);
        var columns = plan.Output.Select((column, i) => (column.Id, i)).Where(column => approximate.Contains(column.Id)).Select(column => column.i);
        var comparer = new RowComparer(isOrdered, Contains(plan), columns.ToHashSet());
        return comparer.Difference(left.Rows, right.Rows) is { } difference ? new Verdict(VerdictKind.Mismatch, difference) : Verdict.Agreed;
    }

    // Of the zeros in a group or a tie either may stand for all.
    private static bool Contains(Plan plan) => plan is Aggregate or Distinct or Sort or SetOperation || HasWindow(plan) || plan.Children.Any(Contains);

    private static bool HasWindow(Plan plan) => plan switch
    {
        Project project => project.Columns.Any(column => column.Contains<WindowCall>()),
        Extend extend => extend.Added.Contains<WindowCall>(),
        _ => false,
    };

    private static bool IsOwnFault(Outcome outcome) => outcome is Outcome.Failure { IsOfBase64: false } failure && !DataErrors.Contains(failure.ErrorClass);

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
