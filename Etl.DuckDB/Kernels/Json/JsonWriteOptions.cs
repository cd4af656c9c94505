using System.Collections.Concurrent;
using System.Text.Json;
using Etl.DataFrames.Engines.Csv;
using Etl.DuckDB.Kernels.Dates;

namespace Etl.DuckDB.Kernels.Json;

/// <summary>How JSON is written: Spark's options, checked.</summary>
/// <param name="DateFormat">The pattern of dates.</param>
/// <param name="TimestampFormat">The pattern of timestamps.</param>
/// <param name="IgnoresNulls">Whether fields that are null are left out.</param>
internal sealed record JsonWriteOptions(string DateFormat, string TimestampFormat, bool IgnoresNulls)
{
    /// <summary>Spark's pattern of timestamps in texts.</summary>
    public const string UsualTimestamp = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";

    /// <summary>Spark's pattern of dates in texts.</summary>
    public const string UsualDate = "yyyy-MM-dd";

    private static readonly ConcurrentDictionary<string, JsonWriteOptions> Known = new();

    public static JsonWriteOptions Usual { get; } = new(UsualDate, UsualTimestamp, IgnoresNulls: true);

    /// <summary>The options behind a text.</summary>
    public static JsonWriteOptions Of(string text) => Known.GetOrAdd(text, key => Parse(JsonSerializer.Deserialize<Dictionary<string, string>>(key)!));

    /// <exception cref="DataFrames.UnsupportedOperationException">An option cannot be followed exactly.</exception>
    public static JsonWriteOptions Parse(IReadOnlyDictionary<string, string> options)
    {
        var bag = new OptionBag(DuckDbEngine.EngineName, options, "JSON");
        var write = new JsonWriteOptions(
            Pattern(bag.Take("dateFormat") ?? UsualDate), Pattern(bag.Take("timestampFormat") ?? UsualTimestamp), bag.TakeFlag("ignoreNullFields", true));
        bag.TakeOnly("pretty", "false");
        bag.TakeOnly("writeNonAsciiCharacterAsCodePoint", "false");
        bag.RefuseRest("Leave it out.");
        return write;
    }

    private static string Pattern(string pattern) => DatePattern.ForWriting(pattern) is not null ? pattern : "";
}
