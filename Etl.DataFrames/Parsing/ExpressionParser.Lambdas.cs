using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Parsing;

// x -> value, (x, y) -> value
internal sealed partial class ExpressionParser
{
    // The innermost last: it hides columns and the variables around it.
    private readonly List<LambdaName> _variables = [];

    private bool IsLambda()
    {
        if (_tokens.Following.IsSymbol("->"))
        {
            return _tokens.Current.IsName;
        }

        var at = 1;
        while (_tokens.Current.IsSymbol("(") && _tokens.Ahead(at).IsName)
        {
            var behind = _tokens.Ahead(at + 1);
            if (!behind.IsSymbol(","))
            {
                return behind.IsSymbol(")") && _tokens.Ahead(at + 2).IsSymbol("->");
            }

            at += 2;
        }

        return false;
    }

    private OpenLambda Lambda()
    {
        var start = _tokens.Current;
        var names = _tokens.TakeSymbol("(") ? List(_tokens.NeedName) : [_tokens.NeedName()];
        if (names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } repeated)
        {
            throw _tokens.Error(start, $"the lambda has '{repeated.Key}' twice: give its variables different names");
        }

        _tokens.NeedSymbol("->");
        var variables = names.ConvertAll(name => new LambdaName(name, Plan.NextId()));
        _variables.AddRange(variables);
        var body = Any();
        _variables.RemoveRange(_variables.Count - variables.Count, variables.Count);
        return new OpenLambda([.. variables], body);
    }
}
