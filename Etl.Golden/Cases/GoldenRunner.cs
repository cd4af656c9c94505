using System.Text.Json;
using Etl.DataFrames;
using Etl.Golden.Files;
using Etl.Golden.Trees;
using Etl.Golden.Values;

namespace Etl.Golden.Cases;

/// <summary>Runs the cases of files on a session, several at once.</summary>
internal sealed class GoldenRunner
{
    private readonly IReadOnlyList<ICaseKind> _kinds;
    private readonly Deviations _deviations;

    public GoldenRunner(SparkSession session, IReadOnlyDictionary<string, JsonElement> tables, Deviations deviations)
    {
        var releases = Releases.Of(session);
        var frames = new GoldenTables(session, tables);
        _deviations = deviations;
        _kinds =
        [
            new ExpressionCase(frames, releases),
            new QueryCase(frames, releases),
            new CsvCase(session, releases),
            new PartitionCase(session, releases),
        ];
    }

    /// <summary>Runs the cases of a file.</summary>
    public FileResult Run(GoldenFile file)
    {
        var outcomes = new (CaseResult? Result, string? Problem)[file.Cases.Count];
        Parallel.For(0, outcomes.Length, i => outcomes[i] = Run(file.Cases[i], i));
        return new FileResult(
            file.Name,
            [.. outcomes.Select(outcome => outcome.Result).OfType<CaseResult>()],
            [.. outcomes.Select(outcome => outcome.Problem).OfType<string>().Select(problem => $"File '{file.Name}', {problem}.")]);
    }

    private (CaseResult? Result, string? Problem) Run(JsonElement json, int index)
    {
        var name = json.Get("id") is { ValueKind: JsonValueKind.String } text ? $"case '{text.GetString()}'" : $"case {index + 1}";
        try
        {
            var id = json.Text("id");
            var kind = _kinds.FirstOrDefault(kind => kind.Is(json))
                ?? throw new MalformedException($"no expression, plan, CSV data or partitions in {JsonAccess.Excerpt(json)}");
            return (Run(json, id, kind), null);
        }
        catch (MalformedException problem)
        {
            return (null, $"{name}: {problem.Message}");
        }
    }

    private CaseResult Run(JsonElement json, string id, ICaseKind kind)
    {
        var result = new CaseResult(id, kind.Function(json), Ending.Passed, kind.Call(json));
        try
        {
            return kind.Run(json) is { } difference ? Differing(result, difference) : result;
        }
        catch (MissingException missing)
        {
            return result with { Ending = Ending.Missing, Reason = missing.Message };
        }
        catch (UnsupportedOperationException refused)
        {
            return result with { Ending = Ending.Refused, Reason = refused.Message };
        }
        catch (Exception error) when (error is not MalformedException and not OutOfMemoryException)
        {
            return Differing(result, new Difference("whole", "an answer", $"{error.GetType().Name}: {error.Message}"));
        }
    }

    private CaseResult Differing(CaseResult result, Difference difference) => _deviations.ReasonOf(result.Id) is { } reason
        ? result with { Ending = Ending.Deviating, Reason = reason, Difference = difference }
        : result with { Ending = Ending.Failed, Difference = difference };
}
