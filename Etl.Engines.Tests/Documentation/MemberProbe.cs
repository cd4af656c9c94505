using System.Collections;
using System.Reflection;
using Etl.DataFrames;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Expressions;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.Engines.Tests.Documentation;

/// <summary>Finds the functions that a member puts into a plan, by calling it with arguments that fit.</summary>
internal static class MemberProbe
{
    /// <summary>The names of the functions; none if the member is no function, or cannot be called like this.</summary>
    public static IReadOnlyList<string> FunctionsOf(MethodInfo method)
    {
        if (method.ReturnType != typeof(Column) || method.ContainsGenericParameters || (method.DeclaringType != typeof(Column) && method.DeclaringType != typeof(Functions)))
        {
            return [];
        }

        // The second is for Column.When and Otherwise, which continue a case.
        Column[] instances = method.IsStatic ? [Col] : [Col, Functions.When(Col, 1)];
        return instances.Select(instance => Call(method, instance)).FirstOrDefault(names => names is not null) ?? [];
    }

    private static Column Col => Functions.Col("x");

    private static List<string>? Call(MethodInfo method, Column instance)
    {
        try
        {
            var result = (Column?)method.Invoke(method.IsStatic ? null : instance, [.. method.GetParameters().Select(parameter => parameter.Name == "numBits" && parameter.ParameterType == typeof(int) ? 256 : Argument(parameter.ParameterType))]);
            return [.. result!.Expression.DescendantsAndSelf().Select(FunctionOf).OfType<string>().Distinct()];
        }
        catch (TargetInvocationException error) when (error.InnerException is EtlException or ArgumentException or InvalidCastException)
        {
            return null;
        }
    }

    private static string? FunctionOf(Expression expression) => expression switch
    {
        FunctionCall call => FunctionCatalog.RuleOf(call.Function),
        OpenCase branches => branches.Call().Function,
        _ => null,
    };

    private static object? Argument(Type type) => type switch
    {
        _ when type == typeof(Column) => Col,
        _ when type == typeof(string) => "x",
        _ when type == typeof(object) => 1,
        _ when type == typeof(DataType) => new IntegerType(),
        _ when type == typeof(StructType) => new StructType(new StructField("x", new IntegerType())),
        _ when type == typeof(WindowSpec) => Window.PartitionBy("x"),
        _ when type == typeof(Func<Column, Column>) => (Func<Column, Column>)(x => x),
        _ when type == typeof(Func<Column, Column, Column>) => (Func<Column, Column, Column>)((x, _) => x),
        _ when type == typeof(Func<Column, Column, Column, Column>) => (Func<Column, Column, Column, Column>)((x, _, _) => x),
        { IsArray: true } => OneElement(type.GetElementType()!),
        { IsGenericType: true } when type.IsAssignableTo(typeof(IEnumerable)) && type.GetGenericArguments() is [var element] => OneElement(element),
        { IsValueType: true } when Nullable.GetUnderlyingType(type) is null => type.IsPrimitive || type == typeof(decimal) ? One(type) : Activator.CreateInstance(type),
        _ => null,
    };

    private static Array OneElement(Type element)
    {
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Argument(element), 0);
        return array;
    }

    private static object One(Type type) => type == typeof(bool) ? false : Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture);
}
