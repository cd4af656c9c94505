namespace Etl.DataFrames.Json;

/// <summary>What a JSON text may have beyond the standard: Spark's options of the same names.</summary>
internal sealed record JsonSyntax
{
    /// <summary>What Spark's functions read that take no options.</summary>
    public static JsonSyntax Usual { get; } = new();

    public bool SingleQuotes { get; init; } = true;

    /// <summary>Whether <c>/* … */</c>, and <c>//</c> up to the end of the line, are blanks.</summary>
    public bool Comments { get; init; }

    public bool UnquotedNames { get; init; }

    public bool LeadingZeros { get; init; }

    /// <summary>Whether a backslash makes any character stand for itself.</summary>
    public bool AnyEscape { get; init; }

    public bool ControlCharacters { get; init; }

    /// <summary>Whether <c>NaN</c>, <c>Infinity</c> and <c>INF</c> with a sign are numbers.</summary>
    public bool NonNumericNumbers { get; init; }
}
