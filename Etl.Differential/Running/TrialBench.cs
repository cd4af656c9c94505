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
    private Dataset? _dataset;

    public EnginePair Engines => engines;

    public GeneratorSettings Settings => settings;

    /// <summary>Runs a trial.</summary>
    public (Verdict Verdict, DifferentialCase Case) Run(Trial trial)
    {
        var question = trial.Case(Prepared(trial.Tables), settings);
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
        _dataset?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Dataset Prepared(IReadOnlyList<TableData> tables)
    {
        if (_dataset is null || !_dataset.Tables.SequenceEqual(tables))
        {
            _dataset?.Dispose();
            _dataset = new Dataset(engines, tables, _folder);
        }

        return _dataset;
    }
}
