using Etl.DataFrames;
using Etl.DataFrames.Plans;
using Etl.Differential.Comparing;

namespace Etl.Differential.Running;

/// <summary>Asks one engine for a plan.</summary>
internal static class PlanRunner
{
    public static Outcome Run(SparkSession session, Plan plan)
    {
        try
        {
            return new Outcome.Answer([.. new DataFrame(session, plan).Collect().Select(row => row.Values)]);
        }
        catch (UnsupportedOperationException refusal)
        {
            return new Outcome.Refusal(refusal.Operation);
        }
        catch (EngineException failure)
        {
            return new Outcome.Failure(failure.ErrorClass, failure.Message);
        }
        catch (Exception bug) when (bug is not (OperationCanceledException or OutOfMemoryException))
        {
            return new Outcome.Crash($"{bug.GetType().Name}: {bug.Message}");
        }
    }

    /// <summary>Asks for a plan with the rows of every step kept, which fixes what is evaluated on which rows.</summary>
    public static Outcome RunStepByStep(SparkSession session, Plan plan)
    {
        var steps = Steps(plan).Distinct(ReferenceEqualityComparer.Instance).Cast<Plan>().Where(step => session.Cache.TableOf(step) is null);
        return RunWithKept(session, [.. steps], plan);
    }

    /// <summary>Asks for a plan with the rows of some steps kept: the engine cannot look into them while it plans.</summary>
    public static Outcome RunWithKept(SparkSession session, IReadOnlyList<Plan> steps, Plan plan)
    {
        foreach (var step in steps)
        {
            session.Cache.Add(step);
        }

        try
        {
            return Run(session, plan);
        }
        finally
        {
            foreach (var step in steps)
            {
                session.Cache.Remove(step);
            }
        }
    }

    /// <summary>The steps of a plan, without its tables, each after those it reads.</summary>
    public static IEnumerable<Plan> Steps(Plan plan) =>
        plan.Children.Count == 0 ? [] : plan.Children.SelectMany(Steps).Append(plan);
}
