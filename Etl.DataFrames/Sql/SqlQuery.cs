using Etl.DataFrames.Plans;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Sql;

/// <summary>A statement for an engine: its text, and the values that the text refers to instead of holding them.</summary>
/// <param name="Text">The SQL, with a marker of the dialect for each parameter.</param>
/// <param name="Parameters">The values: texts, bytes, and the <see cref="FileSource"/>s that the engine opens.</param>
/// <param name="Scans">The files that the text refers to by a name.</param>
/// <param name="Kernels">The engine's own functions that the text calls.</param>
internal sealed record SqlQuery(string Text, EquatableArray<object?> Parameters, EquatableArray<NamedScan> Scans, EquatableArray<Kernel> Kernels);

/// <summary>Files under a name that no other statement of the process uses.</summary>
internal sealed record NamedScan(string Name, FileSource Source);

/// <summary>A function that the engine itself brings because its database has none with Spark's answers.</summary>
/// <param name="Function">The function's name in the <c>FunctionCatalog</c>.</param>
/// <param name="Arguments">The types it is called with.</param>
/// <param name="Result">The type it returns.</param>
internal sealed record Kernel(string Function, EquatableArray<DataType> Arguments, DataType Result)
{
    /// <summary>The name in SQL: one per combination of types, because a registered function has fixed types.</summary>
    public string SqlName => string.Join('_', Arguments.Append(Result).Select(Suffix).Prepend($"spark_{Function}"));

    private static string Suffix(DataType type) => type switch
    {
        DecimalType number => $"d{number.Precision}_{number.Scale}",
        AtomicType or NullType => type.TypeName,
        _ => $"{type.TypeName}_{Digest(type.SimpleString):x}",
    };

    // Nested types have names of fields, which may hold anything (FNV-1a).
    private static ulong Digest(string text) => text.Aggregate(14695981039346656037UL, (hash, c) => unchecked((hash ^ c) * 1099511628211UL));
}
