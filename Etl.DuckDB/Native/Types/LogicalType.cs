namespace Etl.DuckDB.Native;

/// <summary>A DuckDB type: a number, and what the parameterised ones are made of. Prints as DuckDB writes it.</summary>
internal sealed class LogicalType : IEquatable<LogicalType>
{
    private LogicalType(DuckDbTypeId id, byte width = 0, byte scale = 0, params IReadOnlyList<LogicalField> fields) =>
        (Id, Width, Scale, Fields) = (id, width, scale, fields);

    public static LogicalType Boolean { get; } = Of(DuckDbTypeId.Boolean);

    public static LogicalType TinyInt { get; } = Of(DuckDbTypeId.TinyInt);

    public static LogicalType SmallInt { get; } = Of(DuckDbTypeId.SmallInt);

    public static LogicalType Integer { get; } = Of(DuckDbTypeId.Integer);

    public static LogicalType BigInt { get; } = Of(DuckDbTypeId.BigInt);

    public static LogicalType HugeInt { get; } = Of(DuckDbTypeId.HugeInt);

    public static LogicalType Float { get; } = Of(DuckDbTypeId.Float);

    public static LogicalType Double { get; } = Of(DuckDbTypeId.Double);

    public static LogicalType Varchar { get; } = Of(DuckDbTypeId.Varchar);

    public static LogicalType Blob { get; } = Of(DuckDbTypeId.Blob);

    public static LogicalType Date { get; } = Of(DuckDbTypeId.Date);

    public static LogicalType Timestamp { get; } = Of(DuckDbTypeId.Timestamp);

    public static LogicalType TimestampTz { get; } = Of(DuckDbTypeId.TimestampTz);

    public DuckDbTypeId Id { get; }

    /// <summary>The number of digits of a DECIMAL.</summary>
    public byte Width { get; }

    /// <summary>The digits of a DECIMAL behind the point.</summary>
    public byte Scale { get; }

    /// <summary>The fields of a STRUCT, the one element of a LIST, the key and the value of a MAP.</summary>
    public IReadOnlyList<LogicalField> Fields { get; }

    /// <summary>A type without parameters.</summary>
    public static LogicalType Of(DuckDbTypeId id) => new(id);

    public static LogicalType Decimal(int width, int scale)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 38);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)scale, (uint)width, nameof(scale));
        return new LogicalType(DuckDbTypeId.Decimal, (byte)width, (byte)scale);
    }

    public static LogicalType List(LogicalType element) => new(DuckDbTypeId.List, fields: new LogicalField("element", element));

    public static LogicalType Map(LogicalType key, LogicalType value) =>
        new(DuckDbTypeId.Map, fields: [new LogicalField("key", key), new LogicalField("value", value)]);

    public static LogicalType Struct(params IReadOnlyList<LogicalField> fields) => new(DuckDbTypeId.Struct, fields: fields);

    public bool Equals(LogicalType? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as LogicalType);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => LogicalTypes.TextOf(this);
}
