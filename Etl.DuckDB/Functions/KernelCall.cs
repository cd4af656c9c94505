using Etl.DataFrames.Sql;

namespace Etl.DuckDB.Functions;

/// <summary>Calls of kernels in SQL.</summary>
internal static class KernelCall
{
    /// <summary>The kernel of the function's own name.</summary>
    public static string Kernel(SqlCall call) => Named(call.Function)(call);

    /// <summary>The kernel of a name.</summary>
    public static Translation Named(string kernel) =>
        call => $"{call.Context.Kernel(kernel, [.. call.Arguments.Select(argument => argument.Type)], call.Type)}({call.List})";

    /// <summary>The kernel for each function of a list.</summary>
    public static IEnumerable<KeyValuePair<string, Translation>> All(params IEnumerable<string> functions) =>
        functions.Select(function => KeyValuePair.Create<string, Translation>(function, Kernel));
}
