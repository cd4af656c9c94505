using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Etl.DuckDB.Native;

/// <summary>Makes a <see cref="ScalarFunction"/> known to DuckDB and answers its calls.</summary>
internal static unsafe class ScalarFunctionRegistration
{
    public static void Register(ConnectionHandle connection, ScalarFunction function)
    {
        using var handle = NativeMethods.CreateScalarFunction();
        NativeMethods.SetScalarFunctionName(handle, function.Name);
        NativeMethods.SetScalarFunctionExtraInfo(handle, HeldObject.Hold(function), HeldObject.ReleaseCallback);
        NativeMethods.SetScalarFunctionBody(handle, &Invoke);
        Describe(handle, function);
        if (NativeMethods.RegisterScalarFunction(connection, handle) == NativeState.Error)
        {
            throw new DuckDbException($"DuckDB refused to register the scalar function '{function.Name}'.", DuckDbErrorType.Catalog);
        }
    }

    private static void Describe(ScalarFunctionHandle handle, ScalarFunction function)
    {
        foreach (var argument in function.Arguments)
        {
            using var type = LogicalTypeHandles.Create(argument);
            NativeMethods.AddScalarFunctionParameter(handle, type);
        }

        if (function.FurtherArguments is { } further)
        {
            using var type = LogicalTypeHandles.Create(further);
            NativeMethods.SetScalarFunctionVarArgs(handle, type);
        }

        using var returns = LogicalTypeHandles.Create(function.Returns);
        NativeMethods.SetScalarFunctionReturnType(handle, returns);
        SetFlags(handle, function);
    }

    private static void SetFlags(ScalarFunctionHandle handle, ScalarFunction function)
    {
        if (function.HandlesNulls)
        {
            NativeMethods.SetScalarFunctionHandlesNulls(handle);
        }

        if (function.IsVolatile)
        {
            NativeMethods.SetScalarFunctionVolatile(handle);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Invoke(nint info, nint chunk, nint output)
    {
        try
        {
            Compute(HeldObject.Get<ScalarFunction>(NativeMethods.ScalarFunctionExtraInfo(info)), chunk, new VectorWriter(output));
        }
        catch (Exception error)
        {
            NativeMethods.SetScalarFunctionError(info, CallbackErrors.Remember(error));
        }
    }

    private static void Compute(ScalarFunction function, nint chunk, VectorWriter output)
    {
        var rowCount = (int)NativeMethods.ChunkSize(chunk);
        Span<ulong> words = stackalloc ulong[VectorWriter.ChunkCapacity / 64];
        var valid = FunctionInput.CollectValid(chunk, rowCount, words) ? words : [];
        if (!function.HandlesNulls && !valid.IsEmpty)
        {
            output.SetValidity(valid[..((rowCount + 63) / 64)], function.Returns);
        }

        function.Body(new FunctionInput(chunk, rowCount, valid), output);
    }
}
