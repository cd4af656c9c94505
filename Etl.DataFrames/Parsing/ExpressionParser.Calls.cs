using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Parsing;

// Calls with a grammar of their own.
internal sealed partial class ExpressionParser
{
    private Expression? SpecialCall(Token token) => token.Text.ToLowerInvariant() switch
    {
        "cast" => Cast(),
        "try_cast" => TryCast(),
        "extract" => Extract(),
        "substring" or "substr" => Substring(token.Text.ToLowerInvariant()),
        "position" => Position(),
        "trim" => Trim(),
        "overlay" => Overlay(),
        "struct" => Struct(),
        "timestampadd" or "dateadd" or "date_add" when HasUnit() => InUnits("timestampadd"),
        "timestampdiff" or "datediff" or "date_diff" when HasUnit() => InUnits("timestampdiff"),
        "timestampadd" or "timestampdiff" => throw _tokens.Error(_tokens.Ahead(2), $"function '{token.Text}' needs one of the units {TimestampUnits.List} without quotes, not '{_tokens.Ahead(2).Text}'"),
        _ => null,
    };

    private void Open()
    {
        _tokens.Take();
        _tokens.NeedSymbol("(");
    }

    private T Closed<T>(T expression)
    {
        _tokens.NeedSymbol(")");
        return expression;
    }

    // CAST(value AS type)
    private Cast Cast()
    {
        Open();
        var value = Any();
        _tokens.NeedWord("as");
        return Closed(new Cast(value, _tokens.NeedType()));
    }

    private Cast TryCast()
    {
        Open();
        var value = Any();
        _tokens.NeedWord("as");
        return Closed(new Cast(value, _tokens.NeedType(), IsTry: true));
    }

    // EXTRACT(field FROM date)
    private FunctionCall Extract()
    {
        Open();
        var field = _tokens.NeedName();
        _tokens.NeedWord("from");
        return Closed(Call("extract", new Literal(field, new StringType()), Any()));
    }

    // SUBSTRING(text FROM start [FOR length]), or with commas
    private FunctionCall Substring(string function)
    {
        Open();
        var parts = new List<Expression> { Any() };
        if (_tokens.TakeWords("from"))
        {
            function = "substring";
            parts.Add(Any());
            if (_tokens.TakeWords("for"))
            {
                parts.Add(Any());
            }
        }

        while (_tokens.TakeSymbol(","))
        {
            parts.Add(Any());
        }

        return Closed(Call(function, [.. parts]));
    }

    // POSITION(part IN text), or with commas
    private FunctionCall Position()
    {
        Open();
        var part = Comparison();
        if (_tokens.TakeWords("in"))
        {
            return Closed(Call("locate", part, Any()));
        }

        _tokens.NeedSymbol(",");
        var text = Any();
        return Closed(_tokens.TakeSymbol(",") ? Call("position", part, text, Any()) : Call("position", part, text));
    }

    // OVERLAY(text PLACING part FROM start [FOR length]), or with commas
    private FunctionCall Overlay()
    {
        Open();
        var parts = new List<Expression> { Any() };
        if (_tokens.TakeWords("placing"))
        {
            parts.Add(Any());
            _tokens.NeedWord("from");
            parts.Add(Any());
            if (_tokens.TakeWords("for"))
            {
                parts.Add(Any());
            }
        }

        while (_tokens.TakeSymbol(","))
        {
            parts.Add(Any());
        }

        return Closed(Call("overlay", [.. parts]));
    }

    // TRIM([BOTH | LEADING | TRAILING] [characters] FROM text), or TRIM(text)
    private FunctionCall Trim()
    {
        Open();
        var function = _tokens.TakeWords("leading") ? "ltrim" : _tokens.TakeWords("trailing") ? "rtrim" : "trim";
        _ = function == "trim" && _tokens.TakeWords("both");
        if (_tokens.TakeWords("from"))
        {
            return Closed(Call(function, Any()));
        }

        var first = Any();
        return _tokens.TakeWords("from") ? Closed(Call(function, Any(), first))
            : _tokens.TakeSymbol(",") ? Closed(Call(function, Any(), first))
            : Closed(Call(function, first));
    }

    // STRUCT(value [AS name], …)
    private FunctionCall Struct()
    {
        Open();
        return Call("struct", [.. List(Named)]);
    }

    private bool HasUnit() => _tokens.Ahead(2).Kind == TokenKind.Word && TimestampUnits.Has(_tokens.Ahead(2).Text) && _tokens.Ahead(3).IsSymbol(",");

    // TIMESTAMPADD(unit, count, time), TIMESTAMPDIFF(unit, start, end). With one argument less the unit is a column.
    private FunctionCall InUnits(string function)
    {
        var written = _tokens.Current.Text.ToLowerInvariant();
        Open();
        var unit = _tokens.Take();
        _tokens.NeedSymbol(",");
        var arguments = Items(Any);
        return Closed(arguments.Count == 1
            ? Call(FunctionCatalog.NameOf(written), new ColumnName(unit.Text), arguments[0])
            : Call(function, [new Literal(unit.Text, new StringType()), .. arguments]));
    }

    // OVER ([PARTITION BY …] [ORDER BY …] [ROWS | RANGE …])
    private OverCall WindowClause(Expression function)
    {
        if (!_tokens.TakeSymbol("("))
        {
            throw _tokens.Error(_tokens.Current, "a window is written in brackets: OVER (PARTITION BY … ORDER BY …)");
        }

        var partitions = _tokens.TakeWords("partition", "by") || _tokens.TakeWords("distribute", "by") ? Items(Any) : [];
        var orders = _tokens.TakeWords("order", "by") || _tokens.TakeWords("sort", "by") ? Items(Order) : [];
        var frame = Frame();
        return Closed(new OverCall(function, [.. partitions], [.. orders], frame));
    }

    private List<Expression> Items(Func<Expression> read)
    {
        var items = new List<Expression> { read() };
        while (_tokens.TakeSymbol(","))
        {
            items.Add(read());
        }

        return items;
    }

    private Expression Order()
    {
        var value = Any();
        var ascending = !_tokens.TakeWords("desc");
        _ = ascending && _tokens.TakeWords("asc");
        var nullsFirst = _tokens.TakeWords("nulls", "first") || (!_tokens.TakeWords("nulls", "last") && ascending);
        return new SortOrder(value, ascending, nullsFirst);
    }

    private WindowFrame? Frame()
    {
        var rows = _tokens.TakeWords("rows");
        var token = _tokens.Current;
        if (!rows && !_tokens.TakeWords("range"))
        {
            return null;
        }

        var isPair = _tokens.TakeWords("between");
        var start = Bound();
        if (isPair)
        {
            _tokens.NeedWord("and");
        }

        var end = isPair ? Bound() : new FrameBound(0);
        var frame = !rows ? WindowFrame.Range(start, end)
            : start.Interval is null && end.Interval is null ? WindowFrame.Rows(start.Distance, end.Distance)
            : throw _tokens.Error(token, "a window counts rows by whole numbers. Write RANGE for intervals");
        return frame with { NamesPreceding = frame.HasDistance };
    }

    private FrameBound Bound()
    {
        if (_tokens.TakeWords("current", "row"))
        {
            return new FrameBound(0);
        }

        if (_tokens.TakeWords("unbounded"))
        {
            return new FrameBound(Direction(long.MinValue, long.MaxValue));
        }

        var token = _tokens.Current;
        switch (Sign())
        {
            case Literal { Value: int or long } literal:
                var distance = Convert.ToInt64(literal.Value, System.Globalization.CultureInfo.InvariantCulture);
                return new FrameBound(Direction(-distance, distance));
            case IntervalValue interval:
                var length = interval.HasMonths ? interval.Months : interval.Micros;
                return new FrameBound(Direction(-length, length), interval);
            default:
                throw _tokens.Error(token, "a window reaches a constant whole number of rows or values, or a constant interval");
        }
    }

    private long Direction(long preceding, long following) =>
        _tokens.TakeWords("preceding") ? preceding : _tokens.TakeWords("following") ? following : throw _tokens.Expected("PRECEDING or FOLLOWING");
}
