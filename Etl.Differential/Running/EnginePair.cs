using Etl.DataFrames;
using Etl.DataFrames.Plans;

namespace Etl.Differential.Running;

/// <summary>The two engines that are compared.</summary>
internal sealed record EnginePair(SparkSession Left, SparkSession Right)
{
    public IReadOnlyList<SparkSession> Both => [Left, Right];

    /// <summary>Has both engines keep the rows of a plan.</summary>
    public void Keep(Plan plan)
    {
        Left.Cache.Add(plan);
        Right.Cache.Add(plan);
    }

    /// <summary>Has both engines forget them.</summary>
    public void Forget(Plan plan)
    {
        Left.Cache.Remove(plan);
        Right.Cache.Remove(plan);
    }
}
