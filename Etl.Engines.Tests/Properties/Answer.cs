namespace Etl.Engines.Tests.Properties;

/// <summary>What an expression gives for one row.</summary>
/// <param name="Value">The value.</param>
/// <param name="Fails">Whether the row must fail.</param>
/// <param name="MayFail">
/// Whether it fails if more is evaluated than the value needs. Neither Spark nor DuckDB promises which branches and operands are looked at.
/// </param>
internal readonly record struct Answer(object? Value, bool Fails = false, bool MayFail = false)
{
    public static Answer Failure { get; } = new(null, Fails: true, MayFail: true);

    public bool IsTrue => !Fails && Value is true;

    public bool IsFalse => !Fails && Value is false;

    public bool IsNull => !Fails && Value is null;

    /// <summary>This value, which may fail if one of some others, which it does not need, is looked at.</summary>
    public Answer Beside(IEnumerable<Answer> others) => this with { MayFail = MayFail || others.Any(other => other.MayFail) };
}
