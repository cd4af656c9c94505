using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Etl.DuckDB.Native;

/// <summary>Answers DuckDB's calls to table functions. DuckDB keeps the function, its source, its scan and their local states.</summary>
internal static unsafe class TableFunctionCallbacks
{
    public static delegate* unmanaged[Cdecl]<nint, void> BindCallback => &Bind;

    public static delegate* unmanaged[Cdecl]<nint, void> InitCallback => &Init;

    public static delegate* unmanaged[Cdecl]<nint, void> LocalInitCallback => &LocalInit;

    public static delegate* unmanaged[Cdecl]<nint, nint, void> FillCallback => &Fill;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(nint info)
    {
        try
        {
            var function = HeldObject.Get<TableFunction>(NativeMethods.BindExtraInfo(info));
            var source = function.Bind(ReadArguments(info, function.Parameters));
            NativeMethods.SetBindData(info, HeldObject.Hold(source), HeldObject.ReleaseCallback);
            Describe(info, source);
        }
        catch (Exception error)
        {
            NativeMethods.SetBindError(info, CallbackErrors.Remember(error));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Init(nint info)
    {
        try
        {
            var source = HeldObject.Get<ITableFunctionSource>(NativeMethods.InitBindData(info));
            var scan = source.Open(ReadColumns(info));
            NativeMethods.SetInitData(info, HeldObject.Hold(scan), HeldObject.ReleaseCallback);
            NativeMethods.SetInitMaxThreads(info, (ulong)Math.Max(1, scan.MaxThreads));
        }
        catch (Exception error)
        {
            NativeMethods.SetInitError(info, CallbackErrors.Remember(error));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void LocalInit(nint info) =>
        NativeMethods.SetInitData(info, HeldObject.Hold(new TableFunctionLocalState()), HeldObject.ReleaseCallback);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Fill(nint info, nint chunk)
    {
        try
        {
            var scan = HeldObject.Get<ITableFunctionScan>(NativeMethods.FunctionInitData(info));
            var local = HeldObject.Get<TableFunctionLocalState>(NativeMethods.FunctionLocalInitData(info));
            var rows = scan.Fill(local.For(scan), new DataChunkWriter(chunk));
            ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)rows, (uint)VectorWriter.ChunkCapacity, nameof(rows));
            NativeMethods.SetChunkSize(chunk, (ulong)rows);
        }
        catch (Exception error)
        {
            NativeMethods.SetFunctionError(info, CallbackErrors.Remember(error));
        }
    }

    private static object?[] ReadArguments(nint info, IReadOnlyList<LogicalType> parameters)
    {
        var values = new object?[parameters.Count];
        for (var i = 0; i < values.Length; i++)
        {
            using var value = NativeMethods.BindParameter(info, (ulong)i);
            values[i] = ReadArgument(value, parameters[i]);
        }

        return values;
    }

    private static object? ReadArgument(ValueHandle value, LogicalType type) =>
        NativeMethods.IsNullValue(value) ? null
        : type.Id == DuckDbTypeId.BigInt ? NativeMethods.ValueInt64(value)
        : NativeMethods.ValueText(value);

    private static void Describe(nint info, ITableFunctionSource source)
    {
        foreach (var column in source.Columns)
        {
            using var type = LogicalTypeHandles.Create(column.Type);
            NativeMethods.AddBindColumn(info, column.Name, type);
        }

        if (source.Cardinality is { } rows and >= 0)
        {
            NativeMethods.SetBindCardinality(info, (ulong)rows, exact: false);
        }
    }

    private static int[] ReadColumns(nint info)
    {
        var columns = new int[NativeMethods.InitColumnCount(info)];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = (int)NativeMethods.InitColumnIndex(info, (ulong)i);
        }

        return columns;
    }
}
