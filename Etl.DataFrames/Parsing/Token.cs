namespace Etl.DataFrames.Parsing;

/// <summary>What a piece of SQL text is.</summary>
internal enum TokenKind
{
    /// <summary>A name or keyword.</summary>
    Word,

    /// <summary>A name in backticks.</summary>
    QuotedName,

    /// <summary>A number, with its suffix.</summary>
    Number,

    /// <summary>A text, without its quotes and escapes.</summary>
    Text,

    /// <summary>An operator, bracket or comma.</summary>
    Symbol,

    /// <summary>The end of the text.</summary>
    End,
}

/// <summary>A piece of SQL text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where what follows it starts.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    /// <summary>Whether it is a keyword, in any case.</summary>
    public bool Is(string keyword) => Kind == TokenKind.Word && string.Equals(Text, keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it can be a name.</summary>
    public bool IsName => Kind is TokenKind.Word or TokenKind.QuotedName;

    /// <summary>Whether it is an operator, bracket or comma.</summary>
    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;
}
