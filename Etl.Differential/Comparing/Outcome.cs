namespace Etl.Differential.Comparing;

/// <summary>What an engine made of a plan.</summary>
internal abstract record Outcome
{
    private Outcome() { }

    /// <summary>Rows.</summary>
    internal sealed record Answer(IReadOnlyList<object?[]> Rows) : Outcome;

    /// <summary>An error at run time that the user may have caused.</summary>
    internal sealed record Failure(string? ErrorClass, string Message) : Outcome
    {
        // To some overflows Spark 3.5 has given no class but a number that its next version drops.
        private bool IsNumbered => ErrorClass?.StartsWith("_LEGACY_ERROR_TEMP_", StringComparison.Ordinal) == true;

        // What Java's exact arithmetic says when Spark adds nothing to it.
        private bool IsOfJava => ErrorClass is null && Message.Contains("long overflow", StringComparison.Ordinal);

        // What Spark 3.5 says where its older parser could have read the text.
        private bool IsOfParser => ErrorClass is "CANNOT_PARSE_TIMESTAMP" or "INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER";

        private bool IsOverflow => ErrorClass?.EndsWith("OVERFLOW", StringComparison.Ordinal) == true;

        /// <summary>Whether Java's decoder of base64 could not read a text.</summary>
        public bool IsOfBase64 => ErrorClass is null && (Message.Contains("Last unit does not have enough valid bits", StringComparison.Ordinal)
            || Message.Contains("Input byte array has", StringComparison.Ordinal));

        /// <summary>Whether the user would see the same error.</summary>
        public bool IsSame(Failure other) => (IsOfJava && other.IsOverflow) || (other.IsOfJava && IsOverflow)
            || (IsOfParser && other.IsOfParser)
            // Some errors are Java's own, to which neither side has a class.
            || (ErrorClass is null && other.ErrorClass is null)
            || (ErrorClass is not null && other.ErrorClass is not null && (ErrorClass == other.ErrorClass || IsNumbered != other.IsNumbered));
    }

    /// <summary>The engine said beforehand that it cannot.</summary>
    internal sealed record Refusal(string Operation) : Outcome;

    /// <summary>An exception that no plan may cause.</summary>
    internal sealed record Crash(string Message) : Outcome;
}
