namespace Etl.Golden.Cases;

/// <summary>Who raised an error.</summary>
internal enum FailureKind
{
    /// <summary>This library's own analysis, when the plan was built. Its errors have no class.</summary>
    Analysis,

    /// <summary>The engine, when the plan ran.</summary>
    Engine,

    /// <summary>This library's own reader, when a file was not what it was said to be. Its errors have no class.</summary>
    Input,
}

/// <summary>A plan that could not be built, or failed while it ran.</summary>
/// <param name="Kind">Who raised the error.</param>
/// <param name="Class">Spark's class of the error, if there is one.</param>
/// <param name="Message">The message.</param>
internal sealed record Failure(FailureKind Kind, string? Class, string Message)
{
    public override string ToString() => Kind switch
    {
        FailureKind.Analysis => $"an error of the analysis ({Message})",
        FailureKind.Input => $"an error of the reader ({Message})",
        _ => $"{Class ?? "an error without a class"} ({Message})",
    };
}
