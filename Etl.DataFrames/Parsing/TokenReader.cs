using Etl.DataFrames.Types;

namespace Etl.DataFrames.Parsing;

/// <summary>Goes through the tokens of SQL text one by one.</summary>
internal sealed class TokenReader
{
    private readonly SqlSource _source;
    private readonly IReadOnlyList<Token> _tokens;
    private int _index;

    public TokenReader(string text)
    {
        _source = new SqlSource(text);
        _tokens = new Lexer(_source).Tokens();
    }

    public Token Current => _tokens[_index];

    public Token Following => Ahead(1);

    /// <summary>The token some places further on, or the end.</summary>
    public Token Ahead(int places) => _tokens[Math.Min(_index + places, _tokens.Count - 1)];

    public bool IsAtEnd => Current.Kind == TokenKind.End;

    public Token Take() => _tokens[IsAtEnd ? _index : _index++];

    /// <summary>Passes a symbol if it is next.</summary>
    public bool TakeSymbol(string symbol) => Passes(Current.IsSymbol(symbol));

    /// <summary>Passes keywords if they are next.</summary>
    public bool TakeWords(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!_tokens[Math.Min(_index + i, _tokens.Count - 1)].Is(words[i]))
            {
                return false;
            }
        }

        _index += words.Length;
        return true;
    }

    /// <exception cref="AnalysisException">Something else is next.</exception>
    public void NeedSymbol(string symbol)
    {
        if (!TakeSymbol(symbol))
        {
            throw Expected($"'{symbol}'");
        }
    }

    /// <exception cref="AnalysisException">Something else is next.</exception>
    public void NeedWord(string word)
    {
        if (!TakeWords(word))
        {
            throw Expected($"'{word.ToUpperInvariant()}'");
        }
    }

    /// <summary>The next name.</summary>
    /// <exception cref="AnalysisException">Something else is next.</exception>
    public string NeedName() => Current.Kind is TokenKind.Word or TokenKind.QuotedName ? Take().Text : throw Expected("a name");

    /// <summary>A type, as far as its words and brackets go.</summary>
    /// <exception cref="AnalysisException">It is none.</exception>
    public DataType NeedType()
    {
        var start = Current;
        NeedName();
        var hasParts = Current.IsSymbol("(") || (Current.IsSymbol("<") && (start.Is("array") || start.Is("map") || start.Is("struct")));
        for (var depth = hasParts ? 1 : 0; depth > 0;)
        {
            Take();
            depth += Opens(Current) ? 1 : Closes(Current) ? -1 : IsAtEnd ? throw Expected("the end of a type") : 0;
            if (depth == 0)
            {
                Take();
            }
        }

        try
        {
            return Analysis.DdlParser.ParseCastType(_source.Text[start.Start.._tokens[_index - 1].End]);
        }
        catch (AnalysisException error)
        {
            throw _source.Error(start.Start, error.Message.TrimEnd('.'));
        }
    }

    /// <summary>An error that says what should be here.</summary>
    public AnalysisException Expected(string what) => Error(Current, $"{what} is expected, not {(IsAtEnd ? "the end" : $"'{Current.Text}'")}");

    public AnalysisException Error(Token at, string what) => _source.Error(at.Start, what);

    private static bool Opens(Token token) => token.IsSymbol("(") || token.IsSymbol("<");

    private static bool Closes(Token token) => token.IsSymbol(")") || token.IsSymbol(">");

    private bool Passes(bool isNext)
    {
        _index += isNext ? 1 : 0;
        return isNext;
    }
}
