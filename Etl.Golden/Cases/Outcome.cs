using Etl.DataFrames;
using Etl.DataFrames.Types;

namespace Etl.Golden.Cases;

/// <summary>What a plan gave: rows, or a failure.</summary>
/// <param name="Schema">The columns, when the plan could be built.</param>
/// <param name="Rows">The rows, when it ran.</param>
/// <param name="Failure">The failure, when it did not.</param>
internal sealed record Outcome(StructType? Schema, IReadOnlyList<Row>? Rows, Failure? Failure)
{
    /// <summary>Builds a plan and collects its rows.</summary>
    /// <remarks>What an engine refuses and what the API lacks is thrown on: that is no answer.</remarks>
    public static Outcome Of(Func<DataFrame> build)
    {
        StructType? schema = null;
        try
        {
            var frame = build();
            schema = frame.Schema();
            return new Outcome(schema, frame.Collect(), null);
        }
        catch (AnalysisException error)
        {
            return new Outcome(schema, null, new Failure(FailureKind.Analysis, null, error.Message));
        }
        catch (EngineException error)
        {
            return new Outcome(schema, null, new Failure(FailureKind.Engine, error.ErrorClass, error.Message));
        }
        catch (BadInputException error)
        {
            return new Outcome(schema, null, new Failure(FailureKind.Input, null, error.Message));
        }
    }

    /// <summary>The outcome for a message: the failure, or how many rows.</summary>
    public override string ToString() => Failure?.ToString() ?? $"{Rows!.Count} rows";
}
