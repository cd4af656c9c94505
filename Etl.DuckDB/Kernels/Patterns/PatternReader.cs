using System.Globalization;
using Etl.DataFrames;

namespace Etl.DuckDB.Kernels.Patterns;

/// <summary>Walks over the text of one of Java's patterns.</summary>
internal sealed class PatternReader(string pattern)
{
    // Java has a stack that overflows, too, somewhat deeper.
    private const int DeepestNesting = 1000;

    private int _depth;

    /// <summary>Whether blanks and comments do not count, by the flag <c>x</c>.</summary>
    public bool SkipsComments { get; set; }

    public string Text => pattern;

    public int Position { get; set; }

    public bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return Position >= pattern.Length;
        }
    }

    /// <summary>The next character, or 0 at the end.</summary>
    public char Peek => IsAtEnd ? '\0' : pattern[Position];

    /// <summary>Whether the next characters are these; then they are gone over.</summary>
    public bool Take(string expected)
    {
        SkipBlanks();
        var found = string.CompareOrdinal(pattern, Position, expected, 0, expected.Length) == 0;
        Position += found ? expected.Length : 0;
        return found;
    }

    /// <summary>The next code point, which counts even if it is a blank.</summary>
    public int Next()
    {
        if (Position >= pattern.Length)
        {
            throw Invalid("it ends too early");
        }

        var code = char.IsHighSurrogate(pattern[Position]) && Position + 1 < pattern.Length && char.IsLowSurrogate(pattern[Position + 1])
            ? char.ConvertToUtf32(pattern, Position)
            : pattern[Position];
        Position += code > 0xFFFF ? 2 : 1;
        return code;
    }

    /// <summary>What is before the next such character, which is gone over too.</summary>
    public string Until(char end)
    {
        var stop = pattern.IndexOf(end, Position);
        if (stop < 0)
        {
            throw Invalid($"'{end}' is missing");
        }

        var text = pattern[Position..stop];
        Position = stop + 1;
        return text;
    }

    /// <summary>The digits that follow, as many as there may be.</summary>
    public string Digits(int most, Func<char, bool> isDigit)
    {
        var start = Position;
        while (Position < pattern.Length && Position - start < most && isDigit(pattern[Position]))
        {
            Position++;
        }

        return pattern[start..Position];
    }

    /// <summary>A number of exactly so many hexadecimal digits.</summary>
    public int Hex(int count) => Digits(count, char.IsAsciiHexDigit) is var digits && digits.Length == count
        ? int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        : throw Invalid("hexadecimal digits are missing");

    /// <summary>Reads a group or class inside another.</summary>
    public T Nested<T>(Func<T> read)
    {
        if (++_depth > DeepestNesting)
        {
            throw Invalid(string.Create(CultureInfo.InvariantCulture, $"it is nested deeper than {DeepestNesting} levels"));
        }

        var inner = read();
        _depth--;
        return inner;
    }

    /// <summary>Java refuses the pattern.</summary>
    public EngineException Invalid(string reason) => KernelFailure.Of(
        "INVALID_PARAMETER_VALUE.PATTERN", $"The pattern '{pattern}' is no regular expression: {reason} (character {Position.ToString(CultureInfo.InvariantCulture)}). Correct it.");

    /// <summary>This engine refuses the pattern.</summary>
    public UnsupportedOperationException Refused(string what) => new(
        DuckDbEngine.EngineName, $"the pattern '{pattern}' with {what}", "Its answers would differ from Java's: write it without.");

    private void SkipBlanks()
    {
        while (SkipsComments && Position < pattern.Length && (char.IsWhiteSpace(pattern[Position]) || pattern[Position] == '#'))
        {
            Position = pattern[Position] == '#'
                ? pattern.IndexOfAny(['\n', '\r'], Position) is var end and >= 0 ? end : pattern.Length
                : Position + 1;
        }
    }
}
