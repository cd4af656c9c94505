using Etl.Differential.Choices;
using Etl.Differential.Comparing;
using Etl.Differential.Data;
using Etl.Differential.Plans;

namespace Etl.Differential.Running;

/// <summary>Runs trials. The tables stay with the engines as long as the next trial has the same.</summary>
internal sealed class TrialBench(EnginePair engines, GeneratorSettings settings) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("etl-differential-").FullName;
    private readonly CaseJudge _judge = new(engines);
    private readonly Dictionary<bool, Dataset> _datasets = [];
    private readonly TableShelf _shelf = new();

    public EnginePair Engines => engines;

    public GeneratorSettings Settings => settings;

    /// <summary>The trial of a seed.</summary>
    public Trial TrialOf(long seed) => _shelf.TrialOf(seed);

    /// <summary>Runs a trial.</summary>
    public (Verdict Verdict, DifferentialCase Case) Run(Trial trial)
    {
        var question = trial.Case(Prepared(trial), settings);
        return (_judge.Judge(question), question);
    }

    /// <summary>Runs the decisions of a trial again, perhaps others and on other tables; gives the trial if it still shows a mismatch.</summary>
    public Trial? Repeat(Trial trial, IReadOnlyList<TableData> tables, IReadOnlyList<int> script)
    {
        var again = trial with { Tables = tables, Choices = ChoiceSource.Replay(script) };
        return Run(again).Verdict.IsMismatch ? again : null;
    }

    public void Dispose()
    {
        foreach (var dataset in _datasets.Values)
        {
            dataset.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private Dataset Prepared(Trial trial)
    {
        var old = _datasets.GetValueOrDefault(trial.IsOfExpressions);
        if (old is not null && old.Tables.SequenceEqual(trial.Tables))
        {
            return old;
        }

        old?.Dispose();
        return _datasets[trial.IsOfExpressions] = new Dataset(engines, trial.Tables, _folder);
    }
}
