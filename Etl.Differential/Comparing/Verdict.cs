namespace Etl.Differential.Comparing;

/// <summary>What a comparison came to.</summary>
internal enum VerdictKind
{
    /// <summary>The same rows.</summary>
    Agreed,

    /// <summary>The same error.</summary>
    AgreedOnError,

    /// <summary>A difference for which neither engine is to blame, or Spark alone, as was shown on the engines.</summary>
    Excused,

    /// <summary>An engine refused the plan before running it.</summary>
    Refused,

    /// <summary>Different rows or errors.</summary>
    Mismatch,
}

/// <summary>What a comparison came to, and why.</summary>
/// <param name="Kind">The verdict.</param>
/// <param name="Text">What was refused, excused or different.</param>
/// <param name="Excuse">Why it is excused.</param>
internal sealed record Verdict(VerdictKind Kind, string Text = "", string Excuse = "")
{
    public static Verdict Agreed { get; } = new(VerdictKind.Agreed);

    public bool IsMismatch => Kind is VerdictKind.Mismatch;
}
