using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Parsing;

internal sealed partial class ExpressionParser
{
    // Functions that need no brackets.
    private static readonly HashSet<string> Bare = new(StringComparer.OrdinalIgnoreCase) { "current_date", "current_timestamp", "current_user" };

    private Expression Primary()
    {
        var token = _tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return NumberLiteral.Read(_tokens, _tokens.Take(), isNegative: false);
            case TokenKind.Text:
                return TextValue();
            case TokenKind.QuotedName:
                return _tokens.Following.IsSymbol("(") ? Function() : Name();
            case TokenKind.Word:
                return Word(token);
            case TokenKind.Symbol when _tokens.TakeSymbol("("):
                return Brackets();
            case TokenKind.Symbol when _tokens.TakeSymbol("*"):
                return new Star(null);
            default:
                throw _tokens.Expected("a value");
        }
    }

    // Texts that follow each other are one.
    private Literal TextValue()
    {
        var text = _tokens.Take().Text;
        while (_tokens.Current.Kind == TokenKind.Text)
        {
            text += _tokens.Take().Text;
        }

        return new Literal(text, new StringType());
    }

    private Expression Word(Token token) =>
        _tokens.TakeWords("null") ? new Literal(null, new NullType())
        : _tokens.TakeWords("true") ? new Literal(true, new BooleanType())
        : _tokens.TakeWords("false") ? new Literal(false, new BooleanType())
        : _tokens.TakeWords("case") ? Case()
        : token.Is("interval") && IntervalLiteral.IsNext(_tokens) && _tokens.TakeWords("interval") ? IntervalLiteral.Read(_tokens)
        : _tokens.Following.Kind == TokenKind.Text && TypedText.IsType(token) ? TypedText.Read(_tokens)
        : _tokens.Following.IsSymbol("(") ? SpecialCall(token) ?? Function()
        : Bare.Contains(token.Text) && !_tokens.Following.IsSymbol(".") ? Call(_tokens.Take().Text.ToLowerInvariant())
        : Name();

    private FunctionCall Case()
    {
        var subject = _tokens.Current.Is("when") ? null : Any();
        var parts = new List<Expression>();
        while (_tokens.TakeWords("when"))
        {
            var condition = Any();
            parts.Add(subject is null ? condition : Call("=", subject, condition));
            _tokens.NeedWord("then");
            parts.Add(Any());
        }

        if (parts.Count == 0)
        {
            throw _tokens.Expected("'WHEN'");
        }

        if (_tokens.TakeWords("else"))
        {
            parts.Add(Any());
        }

        _tokens.NeedWord("end");
        return Call("case", [.. parts]);
    }

    private Expression Brackets()
    {
        if (_tokens.Current.Is("select") || _tokens.Current.Is("with"))
        {
            throw _tokens.Error(_tokens.Current, "a query inside an expression is not supported. Join the frames instead");
        }

        var items = List(Any);
        return items.Count == 1 ? items[0] : Call("struct", [.. items]);
    }

    // name, frame.name, frame.*
    private Expression Name()
    {
        if (_variables.FindLast(variable => string.Equals(variable.Name, _tokens.Current.Text, StringComparison.OrdinalIgnoreCase)) is { } variable)
        {
            _tokens.Take();
            return variable;
        }

        var parts = new List<string> { Part() };
        while (_tokens.TakeSymbol("."))
        {
            if (_tokens.TakeSymbol("*"))
            {
                return new Star(string.Join('.', parts));
            }

            parts.Add(Part());
        }

        return new ColumnName(string.Join('.', parts));
    }

    private string Part()
    {
        var name = _tokens.NeedName();
        return name.Contains('.', StringComparison.Ordinal) || name.Contains('`', StringComparison.Ordinal)
            ? $"`{name.Replace("`", "``", StringComparison.Ordinal)}`"
            : name;
    }

    // name([DISTINCT] values) [FILTER (WHERE condition)] [IGNORE NULLS] [OVER (window)]
    private Expression Function()
    {
        var token = _tokens.Take();
        _tokens.NeedSymbol("(");
        var isDistinct = _tokens.TakeWords("distinct");
        var arguments = List(Any);
        var ignoresNulls = NullTreatment();
        var call = KnownCall(token, arguments) with { Distinct = isDistinct, IgnoreNulls = ignoresNulls, Condition = Condition() };
        ignoresNulls |= NullTreatment();
        call = call with { Function = ignoresNulls ? WithoutValue(call.Function) : call.Function, IgnoreNulls = ignoresNulls };
        return _tokens.TakeWords("over") ? WindowClause(call) : call;
    }

    // Spark forgets the name that was written when it is told to ignore nulls.
    private static string WithoutValue(string function) => function switch
    {
        "first_value" => "first",
        "last_value" => "last",
        _ => function,
    };

    private FunctionCall KnownCall(Token token, List<Expression> arguments)
    {
        var name = FunctionCatalog.NameOf(token.Text);
        return FunctionCatalog.Has(name) ? Call(name, [.. AsInTheApi(name, arguments)])
            : throw _tokens.Error(token, LackingFunctions.Reason(name) is { } reason
                ? $"function '{token.Text}' of Spark is not supported. {reason.TrimEnd('.')}"
                : $"there is no function '{token.Text}'{(Nearest.To(name, FunctionCatalog.Names) is { } near ? $"; did you mean '{near}'" : "")}");
    }

    // In texts, what is trimmed away comes first, and how far a neighbour is may be left out.
    private static IEnumerable<Expression> AsInTheApi(string name, List<Expression> arguments) => name switch
    {
        "ltrim" or "rtrim" => Enumerable.Reverse(arguments),
        "lag" or "lead" when arguments.Count == 1 => [.. arguments, new Literal(1, new IntegerType()), new Literal(null, new NullType())],
        "lag" or "lead" when arguments.Count == 2 => [.. arguments, new Literal(null, new NullType())],
        _ => arguments,
    };

    private Expression? Condition()
    {
        if (!_tokens.TakeWords("filter"))
        {
            return null;
        }

        _tokens.NeedSymbol("(");
        _tokens.NeedWord("where");
        var condition = Any();
        _tokens.NeedSymbol(")");
        return condition;
    }

    private bool NullTreatment() => _tokens.TakeWords("ignore", "nulls") || (_tokens.TakeWords("respect", "nulls") && false);
}
