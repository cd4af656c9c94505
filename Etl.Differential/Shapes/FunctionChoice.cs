using Etl.Differential.Choices;
using Etl.Differential.Plans;

namespace Etl.Differential.Shapes;

/// <summary>Which functions give values of a kind: found out by calling each once for every kind.</summary>
internal static class FunctionChoice
{
    private static readonly Lazy<ILookup<(Kind Result, Kind? Element), Candidate>> ByResult = new(() => Candidates()
        .ToLookup(found => found.Result, found => found.Candidate));

    /// <summary>Draws a call that gives a kind of value; null when there is none, or it is refused.</summary>
    /// <param name="make">Makes expressions.</param>
    /// <param name="kind">The kind of the value.</param>
    /// <param name="element">For arrays the kind of their elements.</param>
    /// <param name="depth">How deep arguments may be.</param>
    public static Typed? Draw(ExpressionGenerator make, Kind kind, Kind? element, int depth)
    {
        var all = ByResult.Value[(kind, element)].Where(candidate => make.IsReckless || !candidate.Shape.IsRisky).ToList();
        if (all.Count == 0)
        {
            return null;
        }

        // Those that give every kind of value would otherwise drown those that give one.
        var ofOwn = all.FindAll(candidate => candidate.Subject is null);
        var (shape, subject) = make.Choices.Pick(ofOwn.Count > 0 && make.Choices.Chance(70) ? ofOwn : all);
        var call = shape.Call(make, subject ?? make.Choices.Pick(Kinds.All), depth);
        return call is not null && Kinds.Of(call.Type) == kind ? call : null;
    }

    // A function that gives the same for texts and numbers gives it for all.
    private static IEnumerable<((Kind, Kind?) Result, Candidate Candidate)> Candidates()
    {
        foreach (var shape in FunctionShapes.All)
        {
            var results = Kinds.All.Select(subject => (Subject: subject, Result: Result(shape, subject))).Where(one => one.Result is not null).ToList();
            var isFree = results.Count == Kinds.All.Count && results.Select(one => one.Result).Distinct().Count() == 1;
            foreach (var (subject, result) in isFree ? results.Take(1) : results)
            {
                yield return (result!.Value, new Candidate(shape, isFree ? null : subject));
            }
        }
    }

    private static (Kind, Kind?)? Result(FunctionShape shape, Kind subject)
    {
        var sample = new ExpressionGenerator(ChoiceSource.Replay([]), [], new GeneratorSettings([], new Tally()), isReckless: true);
        return shape.Call(sample, subject, 0) is { } call && Kinds.Of(call.Type) is { } kind
            ? (kind, call.Type is DataFrames.Types.ArrayType array ? Kinds.Of(array.ElementType) : null)
            : null;
    }

    private sealed record Candidate(FunctionShape Shape, Kind? Subject);
}
