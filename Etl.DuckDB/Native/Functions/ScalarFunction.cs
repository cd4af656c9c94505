namespace Etl.DuckDB.Native;

/// <summary>Computes some rows of a scalar function.</summary>
internal delegate void ScalarFunctionBody(in FunctionInput input, VectorWriter output);

/// <summary>
/// A scalar function in C#. Its body is called by several threads at once; what it throws fails the query.
/// </summary>
/// <param name="Name">Its name in SQL. A name may be registered again with other argument types.</param>
/// <param name="Arguments">The argument types.</param>
/// <param name="Returns">The type of the result.</param>
/// <param name="Body">Computes the rows. Rows with a NULL argument are NULL already and must be left alone.</param>
internal sealed record ScalarFunction(string Name, IReadOnlyList<LogicalType> Arguments, LogicalType Returns, ScalarFunctionBody Body)
{
    /// <summary>True when the body wants to see NULLs and decides about them itself.</summary>
    public bool HandlesNulls { get; init; }

    /// <summary>True when equal arguments may give different results.</summary>
    public bool IsVolatile { get; init; }

    /// <summary>The type of any number of further arguments, or null for none.</summary>
    public LogicalType? FurtherArguments { get; init; }
}
