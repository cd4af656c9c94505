using System.Text.Json;

namespace Etl.Golden.Cases;

/// <summary>Holds outcomes against answers.</summary>
internal static class Comparison
{
    /// <summary>The difference to the answer of the first release, or null when one of them gives this answer.</summary>
    public static Difference? WithAny(JsonElement json, IReadOnlyList<Release> releases, Func<Answer, Difference?> compare)
    {
        Difference? first = null;
        foreach (var release in releases)
        {
            if (compare(new Answer(json, release)) is not { } difference)
            {
                return null;
            }

            first ??= difference;
        }

        return first;
    }

    /// <summary>The difference of an outcome to an answer: of the error, the schema or the rows.</summary>
    public static Difference? Of(Outcome outcome, Answer answer, string schemaMember, string rowsMember, bool isOrdered) =>
        answer.Error is { } error ? OfError(outcome, error)
        : outcome.Failure is { } failure ? new Difference("whole", "rows", failure.ToString())
        : RowComparison.OfSchema(outcome.Schema!, answer.Need(schemaMember))
            ?? RowComparison.OfRows(outcome.Rows!, answer.Need(rowsMember), outcome.Schema!, isOrdered);

    private static Difference? OfError(Outcome outcome, ExpectedError error) => outcome.Failure is { } failure && error.Is(failure, isWhole: true)
        ? null
        : new Difference("whole", error.ToString(), outcome.ToString());
}
