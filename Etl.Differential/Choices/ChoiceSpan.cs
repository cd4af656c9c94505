namespace Etl.Differential.Choices;

/// <summary>The decisions that made one thing.</summary>
/// <param name="Label">What kind of thing: one may stand in for another with the same label.</param>
/// <param name="Start">The first decision.</param>
/// <param name="End">The one after the last.</param>
internal readonly record struct ChoiceSpan(string Label, int Start, int End)
{
    public int Length => End - Start;

    /// <summary>Whether another span lies within this one.</summary>
    public bool Holds(ChoiceSpan other) => Start <= other.Start && other.End <= End && other.Length < Length;
}
