using Etl.DataFrames;

namespace Etl.Engines.Tests.Properties;

/// <summary>An expression twice: as a column of the library, and as C# that says what it must give. Random ones are made by <see cref="TermGenerator"/>.</summary>
/// <param name="Kind">The type of its value.</param>
/// <param name="Column">The column.</param>
/// <param name="Evaluate">What it must give for a row.</param>
/// <param name="Parts">The expressions it is made of.</param>
internal sealed record Term(Kind Kind, Column Column, Func<object?[], Answer> Evaluate, params Term[] Parts)
{
    /// <summary>A function that is null when an operand is.</summary>
    public static Term Strict(Kind kind, Column column, Func<object[], object?> compute, params Term[] parts) => new(kind, column, row =>
    {
        var answers = Array.ConvertAll(parts, part => part.Evaluate(row));
        if (answers.Any(answer => answer.IsNull))
        {
            return new Answer(null).Beside(answers);
        }

        return answers.Any(answer => answer.Fails) ? Answer.Failure : Computed(compute, answers).Beside(answers);
    }, parts);

    public override string ToString() => Column.ToString();

    private static Answer Computed(Func<object[], object?> compute, Answer[] answers)
    {
        try
        {
            return new Answer(compute(Array.ConvertAll(answers, answer => answer.Value!)));
        }
        catch (Exception error) when (error is OverflowException or DivideByZeroException)
        {
            return Answer.Failure;
        }
    }
}
