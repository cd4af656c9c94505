namespace Etl.DataFrames.Types;

/// <summary>The type of a bare <c>null</c>; Spark's <c>void</c>.</summary>
public sealed record NullType : DataType
{
    /// <inheritdoc/>
    public override string SimpleString => "void";
}

/// <summary>Unicode text of any length.</summary>
public sealed record StringType : AtomicType
{
    /// <inheritdoc/>
    public override string SimpleString => "string";
}

/// <summary>Bytes of any length.</summary>
public sealed record BinaryType : AtomicType
{
    /// <inheritdoc/>
    public override string SimpleString => "binary";
}

/// <summary>True or false.</summary>
public sealed record BooleanType : AtomicType
{
    /// <inheritdoc/>
    public override string SimpleString => "boolean";
}

/// <summary>A calendar date of the proleptic Gregorian calendar, without a time zone.</summary>
public sealed record DateType : AtomicType
{
    /// <inheritdoc/>
    public override string SimpleString => "date";
}

/// <summary>An instant with microseconds; shown in the session's time zone, which is always UTC here.</summary>
public sealed record TimestampType : AtomicType
{
    /// <inheritdoc/>
    public override string SimpleString => "timestamp";
}

/// <summary>A 64-bit IEEE 754 number. NaN equals NaN and sorts above every number.</summary>
public sealed record DoubleType : FractionalType
{
    /// <inheritdoc/>
    public override string SimpleString => "double";
}

/// <summary>A 32-bit IEEE 754 number. NaN equals NaN and sorts above every number.</summary>
public sealed record FloatType : FractionalType
{
    /// <inheritdoc/>
    public override string SimpleString => "float";
}

/// <summary>A whole number from -128 to 127.</summary>
public sealed record ByteType : IntegralType
{
    /// <inheritdoc/>
    public override string SimpleString => "tinyint";
}

/// <summary>A whole number of 16 bits.</summary>
public sealed record ShortType : IntegralType
{
    /// <inheritdoc/>
    public override string SimpleString => "smallint";
}

/// <summary>A whole number of 32 bits.</summary>
public sealed record IntegerType : IntegralType
{
    /// <inheritdoc/>
    public override string SimpleString => "int";
}

/// <summary>A whole number of 64 bits.</summary>
public sealed record LongType : IntegralType
{
    /// <inheritdoc/>
    public override string SimpleString => "bigint";
}
