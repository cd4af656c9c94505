using System.Globalization;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>The columns of <c>json_tuple</c>: each is what the path of a field finds.</summary>
internal static class JsonTuples
{
    /// <exception cref="AnalysisException">A field is no constant text, or there are not as many names as fields.</exception>
    public static IEnumerable<Expression> Columns(FunctionCall call, EquatableArray<string>? names, Scope scope)
    {
        var fields = call.Arguments.Skip(1).ToList();
        if (names is not null && names.Count != fields.Count)
        {
            throw new AnalysisException($"'{ColumnText.Of(call)}' gives {fields.Count} columns, but it has {names.Count} names. Use As(new[] {{ … }}) with one for each.");
        }

        if (fields.Count == 0)
        {
            throw new AnalysisException("Function 'json_tuple' takes at least 2 arguments, not 1.");
        }

        var json = Resolver.Resolve(call.Arguments[0], scope);
        return fields.Select((field, i) => new Alias(
            FunctionCatalog.Bind(new FunctionCall("get_json_object", []), [json, new Literal($"$['{Name(field)}']", new StringType())]),
            names is null ? string.Create(CultureInfo.InvariantCulture, $"c{i}") : names[i],
            Plan.NextId()));
    }

    // Spark's paths have no way to write these characters.
    private static string Name(Expression field) => field is not Literal { Value: string name }
        ? throw new AnalysisException($"Function 'json_tuple' needs constant names of fields, not '{ColumnText.Of(field)}'.")
        : name.Length > 0 && name.AsSpan().IndexOfAny('\'', '?') < 0 ? name
        : throw new AnalysisException($"Function 'json_tuple' cannot find the field '{name}'. Take it with FromJson.");
}
