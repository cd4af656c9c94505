using System.Text.RegularExpressions;

namespace Etl.DuckDB;

/// <summary>Says in our words what DuckDB says in its own about numbers that do not fit, and about statements that are too much for it.</summary>
internal static partial class DuckDbMessages
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["INT8"] = "tinyint",
        ["INT16"] = "smallint",
        ["INT32"] = "int",
        ["INT64"] = "bigint",
        ["INT128"] = "decimal(38,0)",
        ["HUGEINT"] = "decimal(38,0)",
        ["FLOAT"] = "float",
        ["DOUBLE"] = "double",
    };

    /// <summary>The words for an error, or DuckDB's own where they need none.</summary>
    public static string Of(DuckDbException error) => (error.ErrorType, error.InnerException) switch
    {
        (DuckDbErrorType.OutOfMemory, _) or (_, OutOfMemoryException) => OutOfMemory(error),
        (_, OverflowException) => "A function computed a number beyond 64 bits. Check the unit of its arguments, or make them smaller.",
        (DuckDbErrorType.OutOfRange, _) => Overflow(error.Message) ?? error.Message,
        (DuckDbErrorType.Conversion, _) => Unfit(error.Message) ?? error.Message,
        (DuckDbErrorType.Parser or DuckDbErrorType.Binder, _) when TooDeep().IsMatch(error.Message) =>
            "The statement nests its expressions deeper than the 1000 levels that DuckDB takes. Give a part of them a name with WithColumn and keep that frame with Cache, or use the engine 'spark'.",
        _ => error.Message,
    };

    private static string OutOfMemory(DuckDbException error) =>
        $"The memory does not suffice for a value or for the rows that must be held at once. Make values such as long texts and arrays smaller, or raise the setting 'etl.duckdb.memory_limit'. DuckDB: {FirstLine(error.Message)}";

    private static string? Overflow(string message) =>
        Operation().Match(message) is { Success: true } operation
            ? $"The result of '{operation.Groups["numbers"].Value}' does not fit '{NameOf(operation.Groups["type"].Value)}'. Cast a side to a wider type, or use TryAdd, TrySubtract or TryMultiply to get null instead."
        : Product().Match(message) is { Success: true } product
            ? $"The result of '{product.Groups["numbers"].Value}' does not fit 'decimal(38,0)'. Cast the operands to fewer digits."
        : Absolute().Match(message) is { Success: true } absolute ? $"The result of '{absolute.Groups["call"].Value}' does not fit the type of its argument. Cast it to a wider type."
        : TooLong().Match(message) is { Success: true } text ? $"A text of {text.Groups["size"].Value} bytes is longer than the {text.Groups["most"].Value} that the embedded engine takes. Make it shorter."
        : message.Contains("Overflow in negation", StringComparison.Ordinal) ? "The smallest number of a type has no positive counterpart there. Cast it to a wider type."
        : null;

    private static string? Unfit(string message) =>
        OutOfRange().Match(message) is not { Success: true } value
            ? Decimal().Match(message) is { Success: true } digits ? Fits(digits.Groups["value"].Value, digits.Groups["type"].Value.ToLowerInvariant()) : null
        : value.Groups["from"].Value == "INT128" ? $"The sum '{value.Groups["value"].Value}' does not fit '{NameOf(value.Groups["type"].Value)}'. Cast what is summed to a decimal."
        : Fits(value.Groups["value"].Value, NameOf(value.Groups["type"].Value));

    private static string Fits(string value, string type) => $"The value '{value.Replace("-nan", "NaN", StringComparison.Ordinal)}' does not fit '{type}'. Cast it to a wider type, or use TryCast to get null instead.";

    private static string NameOf(string type) => Types.GetValueOrDefault(type, type.ToLowerInvariant());

    private static string FirstLine(string message) => message.Split('\n')[0];

    [GeneratedRegex(@"Overflow in \w+ of (?<type>[A-Z0-9()\s,]+?) \((?<numbers>.+)\)!")]
    private static partial Regex Operation();

    [GeneratedRegex(@"Overflow in HUGEINT \w+: (?<numbers>.+?)!?$", RegexOptions.Multiline)]
    private static partial Regex Product();

    [GeneratedRegex("Cannot create a string of size: '(?<size>[0-9]+)', the maximum supported string size is: '(?<most>[0-9]+)'")]
    private static partial Regex TooLong();

    [GeneratedRegex(@"Overflow on (?<call>abs\(.+?\))")]
    private static partial Regex Absolute();

    [GeneratedRegex(@"Type (?<from>\w+) with value (?<value>\S+) can't be cast because the value is out of range for the destination type (?<type>\w+)")]
    private static partial Regex OutOfRange();

    [GeneratedRegex(@"Could not (?:cast value|convert string) ""?(?<value>[^\s""]+)""? to (?<type>DECIMAL\(\d+,\d+\))")]
    private static partial Regex Decimal();

    [GeneratedRegex("Max expression depth limit|memory exhausted")]
    private static partial Regex TooDeep();
}
