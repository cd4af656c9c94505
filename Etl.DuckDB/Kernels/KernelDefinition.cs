using Etl.DataFrames.Sql;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels;

/// <summary>How a kernel is made for the types that a plan calls it with.</summary>
/// <param name="Create">Makes its body.</param>
/// <param name="SeesNulls">Whether it decides about nulls itself.</param>
internal sealed record KernelDefinition(Func<Kernel, ScalarFunctionBody> Create, bool SeesNulls = false)
{
    /// <summary>A kernel of fixed types.</summary>
    public static implicit operator KernelDefinition(ScalarFunctionBody body) => new(_ => body);

    /// <summary>A kernel whose body depends on its types.</summary>
    public static implicit operator KernelDefinition(Func<Kernel, ScalarFunctionBody> create) => new(create);

    /// <summary>A kernel of values of any type that is null where an argument is.</summary>
    public static KernelDefinition OfValues(Func<object?[], object?> compute) => new(kernel => ValueKernel.Of(kernel, compute));

    /// <summary>A kernel of values of any type that sees nulls.</summary>
    public static KernelDefinition WithNulls(Func<object?[], object?> compute) => new(kernel => ValueKernel.WithNulls(kernel, compute), SeesNulls: true);
}
