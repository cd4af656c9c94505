namespace Etl.DuckDB.Native;

/// <summary>Makes a <see cref="TableFunction"/> known to DuckDB.</summary>
internal static unsafe class TableFunctionRegistration
{
    public static void Register(ConnectionHandle connection, TableFunction function)
    {
        using var handle = NativeMethods.CreateTableFunction();
        NativeMethods.SetTableFunctionName(handle, function.Name);
        NativeMethods.SetTableFunctionExtraInfo(handle, HeldObject.Hold(function), HeldObject.ReleaseCallback);
        AddParameters(handle, function);
        NativeMethods.SetTableFunctionBind(handle, TableFunctionCallbacks.BindCallback);
        NativeMethods.SetTableFunctionInit(handle, TableFunctionCallbacks.InitCallback);
        NativeMethods.SetTableFunctionLocalInit(handle, TableFunctionCallbacks.LocalInitCallback);
        NativeMethods.SetTableFunctionBody(handle, TableFunctionCallbacks.FillCallback);
        NativeMethods.SetTableFunctionProjection(handle, true);
        if (NativeMethods.RegisterTableFunction(connection, handle) == NativeState.Error)
        {
            throw new DuckDbException($"DuckDB refused to register the table function '{function.Name}'.", DuckDbErrorType.Catalog);
        }
    }

    private static void AddParameters(TableFunctionHandle handle, TableFunction function)
    {
        foreach (var parameter in function.Parameters)
        {
            if (parameter.Id is not (DuckDbTypeId.BigInt or DuckDbTypeId.Varchar))
            {
                throw new ArgumentException($"Parameters of a table function are BIGINT or VARCHAR; '{function.Name}' has '{parameter}'.");
            }

            using var type = LogicalTypeHandles.Create(parameter);
            NativeMethods.AddTableFunctionParameter(handle, type);
        }
    }
}
