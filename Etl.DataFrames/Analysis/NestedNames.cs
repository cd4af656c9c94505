using System.Text.RegularExpressions;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Names with dots: of the column of a frame with an alias, or else of a field in a struct, as deep as it lies.</summary>
internal static partial class NestedNames
{
    /// <summary>The column of a name, or the field.</summary>
    /// <exception cref="AnalysisException">There is none.</exception>
    public static Expression Find(string name, Scope scope) => scope.FirstOf(columns => FindIn(columns, name)) ?? scope.Find(name);

    private static Expression? FindIn(Scope scope, string name)
    {
        if (scope.Has(name))
        {
            return scope.Find(name);
        }

        var parts = Parts(name);
        for (var length = Math.Min(2, parts.Count - 1); length > 0; length--)
        {
            if (scope.Has(string.Join('.', parts[..length])))
            {
                return parts[length..].Aggregate((Expression)scope.Find(string.Join('.', parts[..length])), (value, field) => Field(value, Unquoted(field)));
            }
        }

        return null;
    }

    /// <summary>The column of a name that stays tied to its frame, or the field of such a column under its own name.</summary>
    /// <exception cref="AnalysisException">There is none.</exception>
    public static Expression FindTied(string name, Scope scope)
    {
        var found = Find(name, scope);
        return found is ScalarCall ? new Alias(Unbound(found), NameOf(new ColumnName(name)), Plan.NextId()) : found;
    }

    // A call that is bound already would not be looked up in the frame that uses it.
    private static Expression Unbound(Expression found) => found is ScalarCall call
        ? new FunctionCall("getitem", [Unbound(call.Arguments[0]), call.Arguments[1]])
        : found;

    /// <summary>What a column of that name is called in the output: a field by its own name.</summary>
    public static string NameOf(ColumnName column) => Unquoted(Parts(column.Name)[^1]);

    /// <summary>The fields of a struct as columns; those of a frame if there is one with that alias.</summary>
    /// <exception cref="AnalysisException">The name is of neither.</exception>
    public static IEnumerable<Expression> Star(string? qualifier, Scope scope) =>
        qualifier is not null && !scope.HasFrame(qualifier) && TryFind(qualifier, scope) is { Type: StructType row } value
            ? row.Fields.Select(field => (Expression)new Alias(Field(value, field.Name), field.Name, Plan.NextId()))
            : scope.Star(qualifier);

    /// <summary>The parts of a name with dots, without their backticks.</summary>
    public static List<string> PathOf(string name) => [.. Parts(name).Select(Unquoted)];

    private static Expression? TryFind(string name, Scope scope) => scope.Has(name) || scope.Has(Parts(name)[0]) ? Find(name, scope) : null;

    private static Expression Field(Expression value, string field) =>
        FunctionCatalog.Bind(new FunctionCall("getitem", []), [value, new Literal(field, new StringType())]);

    private static List<string> Parts(string name) => [.. Part().Matches(name).Select(part => part.Value)];

    private static string Unquoted(string part) => part.StartsWith('`') ? part[1..^1].Replace("``", "`", StringComparison.Ordinal) : part;

    [GeneratedRegex("`(?:[^`]|``)+`|[^.`]+")]
    private static partial Regex Part();
}
