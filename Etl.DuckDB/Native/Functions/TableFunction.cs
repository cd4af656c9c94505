namespace Etl.DuckDB.Native;

/// <summary>A table function in C#. What its parts throw fails the query.</summary>
/// <param name="Name">Its name in SQL.</param>
/// <param name="Parameters">Its parameters, each BIGINT or VARCHAR.</param>
/// <param name="Bind">Makes the source for the values of the parameters: long, string, or null for NULL.</param>
internal sealed record TableFunction(
    string Name, IReadOnlyList<LogicalType> Parameters, Func<IReadOnlyList<object?>, ITableFunctionSource> Bind);
