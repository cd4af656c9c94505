namespace Etl.Differential.Comparing;

/// <summary>What an engine made of a plan.</summary>
internal abstract record Outcome
{
    private Outcome() { }

    /// <summary>Rows.</summary>
    internal sealed record Answer(IReadOnlyList<object?[]> Rows) : Outcome;

    /// <summary>An error at run time that the user may have caused.</summary>
    internal sealed record Failure(string? ErrorClass, string Message) : Outcome;

    /// <summary>The engine said beforehand that it cannot.</summary>
    internal sealed record Refusal(string Operation) : Outcome;

    /// <summary>An exception that no plan may cause.</summary>
    internal sealed record Crash(string Message) : Outcome;
}
