using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Etl.DataFrames;

namespace Etl.Golden.Trees;

/// <summary>
/// The methods of a public type that return a column, found by their name in PySpark, where <c>max_by</c> is <c>MaxBy</c> here.
/// What the API gains is thereby run without a change here.
/// </summary>
internal sealed class ApiMethods
{
    private readonly ILookup<string, MethodInfo> _methods;

    public ApiMethods(Type type, bool isStatic) => _methods = type
        .GetMethods(BindingFlags.Public | (isStatic ? BindingFlags.Static : BindingFlags.Instance))
        .Where(method => method.ReturnType == typeof(Column) && !method.IsSpecialName)
        .ToLookup(method => method.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Calls the overload that takes the arguments, or returns null when there is none.</summary>
    public Column? Call(string name, Column? on, IReadOnlyList<JsonElement> arguments)
    {
        var best = _methods[name.Replace("_", "", StringComparison.Ordinal)]
            .Select(method => new Candidate(method, ArgumentBinding.Of(method.GetParameters(), arguments)))
            .Where(candidate => candidate.Binding is not null)
            .MinBy(candidate => candidate.Binding!.Conversions);
        return best is null ? null : Invoke(best.Method, on, best.Binding!.Values);
    }

    private static Column Invoke(MethodInfo method, Column? on, object?[] values)
    {
        try
        {
            return (Column)method.Invoke(on, values)!;
        }
        catch (TargetInvocationException error) when (error.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private sealed record Candidate(MethodInfo Method, ArgumentBinding? Binding);
}
