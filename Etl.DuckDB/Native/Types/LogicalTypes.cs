using System.Collections.Frozen;
using System.Globalization;

namespace Etl.DuckDB.Native;

/// <summary>Types as DuckDB writes them, such as <c>STRUCT("a" INTEGER, "b" DECIMAL(9,2)[])</c>.</summary>
internal static class LogicalTypes
{
    private static readonly FrozenDictionary<DuckDbTypeId, string> Names = new Dictionary<DuckDbTypeId, string>
    {
        [DuckDbTypeId.TimestampS] = "TIMESTAMP_S",
        [DuckDbTypeId.TimestampMs] = "TIMESTAMP_MS",
        [DuckDbTypeId.TimestampNs] = "TIMESTAMP_NS",
        [DuckDbTypeId.TimestampTz] = "TIMESTAMP WITH TIME ZONE",
        [DuckDbTypeId.TimeTz] = "TIME WITH TIME ZONE",
        [DuckDbTypeId.TimeNs] = "TIME_NS",
        [DuckDbTypeId.SqlNull] = "NULL",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, LogicalType> Simple = SimpleTypes();

    /// <summary>The SQL text of a type.</summary>
    public static string TextOf(LogicalType type) => type.Id switch
    {
        DuckDbTypeId.Decimal => string.Create(CultureInfo.InvariantCulture, $"DECIMAL({type.Width},{type.Scale})"),
        DuckDbTypeId.List => $"{type.Fields[0].Type}[]",
        DuckDbTypeId.Map => $"MAP({type.Fields[0].Type}, {type.Fields[1].Type})",
        DuckDbTypeId.Struct => $"STRUCT({string.Join(", ", type.Fields.Select(field => $"{Quote(field.Name)} {field.Type}"))})",
        _ => NameOf(type.Id),
    };

    /// <summary>The type that a SQL text names.</summary>
    /// <exception cref="FormatException">The text names no type that can be read or written here.</exception>
    public static LogicalType Parse(string text) => new LogicalTypeParser(text).ParseAll();

    /// <summary>The type of a name without parameters.</summary>
    internal static LogicalType? Find(string name) => Simple.GetValueOrDefault(name);

    private static string NameOf(DuckDbTypeId id) => Names.TryGetValue(id, out var name) ? name : id.ToString().ToUpperInvariant();

    // Always: which words are reserved is DuckDB's to change.
    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static FrozenDictionary<string, LogicalType> SimpleTypes()
    {
        DuckDbTypeId[] nested = [DuckDbTypeId.Decimal, DuckDbTypeId.List, DuckDbTypeId.Struct, DuckDbTypeId.Map, DuckDbTypeId.Invalid];
        var types = Enum.GetValues<DuckDbTypeId>().Except(nested).ToDictionary(NameOf, LogicalType.Of, StringComparer.OrdinalIgnoreCase);
        types["TIMESTAMPTZ"] = LogicalType.TimestampTz;
        types["TEXT"] = types["STRING"] = LogicalType.Varchar;
        types["INT"] = LogicalType.Integer;
        types["BOOL"] = LogicalType.Boolean;
        return types.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
