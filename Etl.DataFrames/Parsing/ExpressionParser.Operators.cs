using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Parsing;

internal sealed partial class ExpressionParser
{
    private static readonly Dictionary<string, Func<Expression, Expression, Expression>> Comparisons = new()
    {
        ["="] = (left, right) => Call("=", left, right),
        ["=="] = (left, right) => Call("=", left, right),
        ["<>"] = (left, right) => Call("not", Call("=", left, right)),
        ["!="] = (left, right) => Call("not", Call("=", left, right)),
        ["<=>"] = (left, right) => Call("<=>", left, right),
        ["<"] = (left, right) => Call("<", left, right),
        ["<="] = (left, right) => Call("<=", left, right),
        [">"] = (left, right) => Call(">", left, right),
        [">="] = (left, right) => Call(">=", left, right),
    };

    // From the weakest; the functions by their operators.
    private static readonly Dictionary<string, string>[] Levels =
    [
        new() { ["|"] = "|" },
        new() { ["^"] = "^" },
        new() { ["&"] = "&" },
        new() { ["+"] = "+", ["-"] = "-", ["||"] = "concat" },
        new() { ["*"] = "*", ["/"] = "/", ["%"] = "%", ["div"] = "div" },
    ];

    private Expression Predicate()
    {
        var value = Comparison();
        while (true)
        {
            var isNegated = _tokens.Current.Is("not") && StartsPredicate(_tokens.Following) && _tokens.TakeWords("not");
            if (Predicate(value) is not { } predicate)
            {
                return value;
            }

            value = isNegated ? Call("not", predicate) : predicate;
        }
    }

    private static bool StartsPredicate(Token token) =>
        token.Is("between") || token.Is("in") || token.Is("like") || token.Is("ilike") || token.Is("rlike") || token.Is("regexp");

    private Expression? Predicate(Expression value) =>
        _tokens.TakeWords("between") ? Between(value)
        : _tokens.TakeWords("in") ? In(value)
        : _tokens.TakeWords("like") ? Like("like", value)
        : _tokens.TakeWords("ilike") ? Like("ilike", value)
        : _tokens.TakeWords("rlike") || _tokens.TakeWords("regexp") ? Call("rlike", value, Comparison())
        : _tokens.TakeWords("is") ? Is(value, _tokens.TakeWords("not"))
        : null;

    private FunctionCall Between(Expression value)
    {
        var low = Comparison();
        _tokens.NeedWord("and");
        return Call("and", Call(">=", value, low), Call("<=", value, Comparison()));
    }

    private FunctionCall In(Expression value)
    {
        _tokens.NeedSymbol("(");
        if (_tokens.Current.Is("select") || _tokens.Current.Is("with"))
        {
            throw _tokens.Error(_tokens.Current, "a query inside an expression is not supported. Join the frames with 'left_semi' or 'left_anti'");
        }

        return Call("in", [value, .. List(Any)]);
    }

    private FunctionCall Like(string function, Expression value)
    {
        if (_tokens.Current.Is("any") || _tokens.Current.Is("some") || _tokens.Current.Is("all"))
        {
            var word = _tokens.Take().Is("all") ? "and" : "or";
            _tokens.NeedSymbol("(");
            return (FunctionCall)List(Any).Select(pattern => (Expression)Call(function, value, pattern)).Aggregate((left, right) => Call(word, left, right));
        }

        var pattern = Comparison();
        return _tokens.TakeWords("escape") ? Call(function, value, pattern, Comparison()) : Call(function, value, pattern);
    }

    private Expression Is(Expression value, bool isNegated)
    {
        if (_tokens.TakeWords("null") || _tokens.TakeWords("unknown"))
        {
            return Call(isNegated ? "isnotnull" : "isnull", value);
        }

        Expression same =
            _tokens.TakeWords("true") ? Call("<=>", value, new Literal(true, new BooleanType()))
            : _tokens.TakeWords("false") ? Call("<=>", value, new Literal(false, new BooleanType()))
            : _tokens.TakeWords("distinct", "from") ? Call("not", Call("<=>", value, Comparison()))
            : throw _tokens.Expected("NULL, TRUE, FALSE, UNKNOWN or DISTINCT FROM");
        return isNegated ? Call("not", same) : same;
    }
}
