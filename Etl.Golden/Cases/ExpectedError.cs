namespace Etl.Golden.Cases;

/// <summary>An error that Spark raises.</summary>
/// <param name="Classes">The classes of which any is right.</param>
/// <param name="AtAnalysis">Whether Spark raises it before anything runs.</param>
internal sealed record ExpectedError(IReadOnlyList<string> Classes, bool AtAnalysis)
{
    /// <summary>Whether a failure is this error.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="isWhole">Whether no row has an answer: only then it may be raised earlier than Spark does.</param>
    public bool Is(Failure failure, bool isWhole) => failure.Kind switch
    {
        FailureKind.Analysis => AtAnalysis || isWhole && Classes.Any(IsArgument),
        FailureKind.Input => Classes.Any(IsInput),
        _ => Classes.Any(expected => IsClass(failure.Class, expected)),
    };

    public override string ToString() => string.Join(" or ", Classes.Distinct());

    // One release adds a part to a class of the other.
    private static bool IsClass(string? ours, string theirs) => ours is null
        ? IsJava(theirs)
        : theirs == ours || theirs.StartsWith($"{ours}.", StringComparison.Ordinal);

    // Spark checks many arguments only when it runs, and has no class of its own for that; here the call itself raises.
    private static bool IsArgument(string name) => IsJava(name) || name.StartsWith("_LEGACY_ERROR_TEMP_", StringComparison.Ordinal);

    // A record that does not fit, a header that is not the schema's, or whatever else went wrong with a file.
    private static bool IsInput(string name) => IsJava(name) || name == "_LEGACY_ERROR_TEMP_2064"
        || name.StartsWith("MALFORMED_", StringComparison.Ordinal) || name.StartsWith("FAILED_READ_FILE", StringComparison.Ordinal);

    // Such exceptions have no error class.
    private static bool IsJava(string name) =>
        name.StartsWith("java.", StringComparison.Ordinal) || name.StartsWith("org.", StringComparison.Ordinal) || name.StartsWith("com.", StringComparison.Ordinal);
}
