namespace Etl.Differential.Comparing;

/// <summary>What a comparison came to.</summary>
internal enum VerdictKind
{
    /// <summary>The same rows.</summary>
    Agreed,

    /// <summary>The same error.</summary>
    AgreedOnError,

    /// <summary>Errors that depend on the order of evaluation, which neither engine promises.</summary>
    Excused,

    /// <summary>An engine refused the plan before running it.</summary>
    Refused,

    /// <summary>Different rows or errors.</summary>
    Mismatch,
}

/// <summary>What a comparison came to, and why.</summary>
/// <param name="Kind">The verdict.</param>
/// <param name="Text">What was refused, excused or different.</param>
internal sealed record Verdict(VerdictKind Kind, string Text = "")
{
    public static Verdict Agreed { get; } = new(VerdictKind.Agreed);

    public bool IsMismatch => Kind is VerdictKind.Mismatch;
}
