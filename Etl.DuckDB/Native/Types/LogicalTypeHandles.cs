namespace Etl.DuckDB.Native;

/// <summary>Types as DuckDB's own objects.</summary>
internal static class LogicalTypeHandles
{
    /// <summary>Reads a type; the handle stays the caller's.</summary>
    public static LogicalType Read(LogicalTypeHandle handle) => NativeMethods.TypeId(handle) switch
    {
        DuckDbTypeId.Decimal => LogicalType.Decimal(NativeMethods.DecimalWidth(handle), NativeMethods.DecimalScale(handle)),
        DuckDbTypeId.List => LogicalType.List(ReadAndClose(NativeMethods.ListElementType(handle))),
        DuckDbTypeId.Map =>
            LogicalType.Map(ReadAndClose(NativeMethods.MapKeyType(handle)), ReadAndClose(NativeMethods.MapValueType(handle))),
        DuckDbTypeId.Struct => LogicalType.Struct(ReadFields(handle)),
        var id => LogicalType.Of(id),
    };

    /// <summary>Reads a type and closes its handle.</summary>
    public static LogicalType ReadAndClose(LogicalTypeHandle handle)
    {
        using (handle)
        {
            return Read(handle);
        }
    }

    /// <summary>Makes DuckDB's object for a type; the caller closes it.</summary>
    public static LogicalTypeHandle Create(LogicalType type) => type.Id switch
    {
        DuckDbTypeId.Decimal => NativeMethods.CreateDecimalType(type.Width, type.Scale),
        DuckDbTypeId.List => CreateList(type),
        DuckDbTypeId.Map => CreateMap(type),
        DuckDbTypeId.Struct => CreateStruct(type),
        var id => NativeMethods.CreateLogicalType(id),
    };

    private static LogicalField[] ReadFields(LogicalTypeHandle handle)
    {
        var fields = new LogicalField[NativeMethods.StructFieldCount(handle)];
        for (var i = 0; i < fields.Length; i++)
        {
            var name = NativeMethods.StructFieldName(handle, (ulong)i) ?? "";
            fields[i] = new LogicalField(name, ReadAndClose(NativeMethods.StructFieldType(handle, (ulong)i)));
        }

        return fields;
    }

    private static LogicalTypeHandle CreateList(LogicalType type)
    {
        using var element = Create(type.Fields[0].Type);
        return NativeMethods.CreateListType(element);
    }

    private static LogicalTypeHandle CreateMap(LogicalType type)
    {
        using var key = Create(type.Fields[0].Type);
        using var value = Create(type.Fields[1].Type);
        return NativeMethods.CreateMapType(key, value);
    }

    private static LogicalTypeHandle CreateStruct(LogicalType type)
    {
        var handles = type.Fields.Select(field => Create(field.Type)).ToArray();
        try
        {
            var pointers = Array.ConvertAll(handles, handle => handle.DangerousGetHandle());
            return NativeMethods.CreateStructType(pointers, [.. type.Fields.Select(field => field.Name)], (ulong)handles.Length);
        }
        finally
        {
            Array.ForEach(handles, handle => handle.Dispose());
        }
    }
}
