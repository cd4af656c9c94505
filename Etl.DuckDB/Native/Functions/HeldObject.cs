using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Etl.DuckDB.Native;

/// <summary>Keeps a managed object alive while DuckDB holds a pointer to it.</summary>
internal static unsafe class HeldObject
{
    /// <summary>The function by which DuckDB lets an object go.</summary>
    public static delegate* unmanaged[Cdecl]<nint, void> ReleaseCallback => &Release;

    public static nint Hold(object target) => GCHandle.ToIntPtr(GCHandle.Alloc(target));

    public static T Get<T>(nint pointer)
        where T : class => (T)GCHandle.FromIntPtr(pointer).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(nint pointer)
    {
        if (pointer == 0)
        {
            return;
        }

        var handle = GCHandle.FromIntPtr(pointer);
        try
        {
            (handle.Target as IDisposable)?.Dispose();
        }
        catch
        {
            // DuckDB cannot hear of it: an exception that leaves a callback ends the process.
        }
        finally
        {
            handle.Free();
        }
    }
}
