using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Parsing;

/// <summary>
/// Reads expressions as Spark SQL writes them into the same tree that the API builds. Nothing of the text is ever handed to an engine. By precedence, from the
/// weakest: OR, AND, NOT, predicates and comparisons, | ^ &amp;, + - ||, * / % DIV, signs, what has a value of its own.
/// </summary>
internal sealed partial class ExpressionParser
{
    private const int DeepestNesting = 500;

    private static readonly Func<ExpressionParser, Expression> Signed = static parser => parser.Sign();

    private readonly TokenReader _tokens;
    private int _depth;

    private ExpressionParser(string text) => _tokens = new TokenReader(text);

    /// <summary>Reads an expression that may have a name, as <c>SelectExpr</c> takes it.</summary>
    /// <exception cref="AnalysisException">The text is no expression: says where.</exception>
    public static Expression ParseNamed(string text) => Whole(text, parser => parser.Named());

    /// <summary>Reads an expression.</summary>
    /// <exception cref="AnalysisException">The text is no expression: says where.</exception>
    public static Expression Parse(string text) => Whole(text, parser => parser.Any());

    private static Expression Whole(string text, Func<ExpressionParser, Expression> read)
    {
        var parser = new ExpressionParser(text);
        var expression = read(parser);
        return parser._tokens.IsAtEnd ? expression : throw parser._tokens.Expected("an operator or the end");
    }

    // expression [[AS] name | AS (name, name)]
    private Expression Named()
    {
        var expression = Any();
        if (_tokens.TakeWords("as") && _tokens.TakeSymbol("("))
        {
            var names = List(_tokens.NeedName);
            return new AliasList(expression, [.. names]);
        }

        return _tokens.Current.Kind is TokenKind.Word or TokenKind.QuotedName ? new Alias(expression, _tokens.NeedName(), Plan.NextId()) : expression;
    }

    private Expression Any() => Deeper(static parser => parser.IsLambda() ? parser.Lambda() : parser.Or());

    // A stack that overflows ends the process.
    private Expression Deeper(Func<ExpressionParser, Expression> read)
    {
        if (++_depth > DeepestNesting)
        {
            throw _tokens.Error(_tokens.Current, $"the expression is nested deeper than {DeepestNesting} levels. Split it");
        }

        var expression = read(this);
        _depth--;
        return expression;
    }

    private Expression Or()
    {
        var left = And();
        while (_tokens.TakeWords("or"))
        {
            left = Call("or", left, And());
        }

        return left;
    }

    private Expression And()
    {
        var left = Not();
        while (_tokens.TakeWords("and"))
        {
            left = Call("and", left, Not());
        }

        return left;
    }

    private Expression Not()
    {
        var negations = 0;
        while (_tokens.TakeWords("not") || _tokens.TakeSymbol("!"))
        {
            negations++;
        }

        var expression = Predicate();
        for (; negations > 0; negations--)
        {
            expression = Call("not", expression);
        }

        return expression;
    }

    private Expression Comparison()
    {
        var left = Binary(0);
        while (Comparisons.TryGetValue(_tokens.Current.Kind == TokenKind.Symbol ? _tokens.Current.Text : "", out var compare))
        {
            _tokens.Take();
            left = compare(left, Binary(0));
        }

        return left;
    }

    private Expression Binary(int level)
    {
        if (level == Levels.Length)
        {
            return Sign();
        }

        var left = Binary(level + 1);
        while (OperatorAt(level) is { } function)
        {
            _tokens.Take();
            left = Call(function, left, Binary(level + 1));
        }

        return left;
    }

    private string? OperatorAt(int level) => _tokens.Current switch
    {
        { Kind: TokenKind.Symbol } symbol => Levels[level].GetValueOrDefault(symbol.Text),
        var word when word.Is("div") => Levels[level].GetValueOrDefault("div"),
        _ => null,
    };

    private Expression Sign()
    {
        if (_tokens.Current.IsSymbol("-") && _tokens.Following.Kind == TokenKind.Number)
        {
            _tokens.Take();
            return Postfix(NumberLiteral.Read(_tokens, _tokens.Take(), isNegative: true));
        }

        return _tokens.TakeSymbol("-") ? Call("negative", Deeper(Signed))
            : _tokens.TakeSymbol("+") ? Call("positive", Deeper(Signed))
            : _tokens.TakeSymbol("~") ? Call("bitwise_not", Deeper(Signed))
            : Postfix(Primary());
    }

    // value[index], value.field, value::type
    private Expression Postfix(Expression value)
    {
        while (true)
        {
            if (_tokens.TakeSymbol("::"))
            {
                value = new Cast(value, _tokens.NeedType());
            }
            else if (_tokens.TakeSymbol("["))
            {
                value = Call("getitem", value, Any());
                _tokens.NeedSymbol("]");
            }
            else if (_tokens.Current.IsSymbol(".") && value is not ColumnName)
            {
                _tokens.Take();
                value = Call("getitem", value, new Literal(_tokens.NeedName(), new Types.StringType()));
            }
            else
            {
                return value;
            }
        }
    }

    // What stands between brackets, up to the closing one.
    private List<T> List<T>(Func<T> read)
    {
        var items = new List<T>();
        if (_tokens.TakeSymbol(")"))
        {
            return items;
        }

        do
        {
            items.Add(read());
        }
        while (_tokens.TakeSymbol(","));

        _tokens.NeedSymbol(")");
        return items;
    }

    private static FunctionCall Call(string function, params ReadOnlySpan<Expression> arguments) => new(function, new EquatableArray<Expression>(arguments.ToArray()));
}
