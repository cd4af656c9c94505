namespace Etl.DuckDB.Native;

/// <summary>Chooses the reader for a type.</summary>
internal static class VectorReaders
{
    /// <exception cref="DuckDbException">No reader knows the type.</exception>
    public static VectorReader Create(LogicalType type) => type.Id switch
    {
        DuckDbTypeId.Boolean => new FixedReader<bool>(),
        DuckDbTypeId.TinyInt => new FixedReader<sbyte>(),
        DuckDbTypeId.SmallInt => new FixedReader<short>(),
        DuckDbTypeId.Integer => new FixedReader<int>(),
        DuckDbTypeId.BigInt => new FixedReader<long>(),
        DuckDbTypeId.HugeInt => new FixedReader<Int128>(),
        DuckDbTypeId.UTinyInt => new FixedReader<byte>(),
        DuckDbTypeId.USmallInt => new FixedReader<ushort>(),
        DuckDbTypeId.UInteger => new FixedReader<uint>(),
        DuckDbTypeId.UBigInt => new FixedReader<ulong>(),
        DuckDbTypeId.UHugeInt => new FixedReader<UInt128>(),
        DuckDbTypeId.Float => new FixedReader<float>(),
        DuckDbTypeId.Double => new FixedReader<double>(),
        DuckDbTypeId.Decimal => type.Width <= DecimalReader.MaxWidth ? new DecimalReader(type) : new WideDecimalReader(type),
        DuckDbTypeId.Varchar => new VarcharReader(),
        DuckDbTypeId.Blob => new BlobReader(),
        DuckDbTypeId.Date => new DateReader(),
        DuckDbTypeId.Time => new TimeReader(),
        DuckDbTypeId.Timestamp or DuckDbTypeId.TimestampTz => new TimestampReader(TimeSpan.TicksPerMicrosecond),
        DuckDbTypeId.TimestampS => new TimestampReader(TimeSpan.TicksPerSecond),
        DuckDbTypeId.TimestampMs => new TimestampReader(TimeSpan.TicksPerMillisecond),
        DuckDbTypeId.TimestampNs => new TimestampReader(TimestampReader.Nanoseconds),
        DuckDbTypeId.List => new ListReader(Create(type.Fields[0].Type)),
        DuckDbTypeId.Struct => new StructReader([.. type.Fields.Select(field => Create(field.Type))]),
        DuckDbTypeId.Map => new MapReader(Create(type.Fields[0].Type), Create(type.Fields[1].Type)),
        DuckDbTypeId.SqlNull => new NullReader(),
        _ => throw new DuckDbException(
            $"Values of type '{type}' cannot be read into .NET. Cast them to VARCHAR in the query.", DuckDbErrorType.NotImplemented),
    };
}
