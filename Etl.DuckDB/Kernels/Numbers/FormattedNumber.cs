using System.Numerics;
using System.Text;
using Etl.DataFrames.Analysis;
using Etl.DuckDB.Kernels.Casts;

namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>
/// A number in a format of <c>to_char</c>, written from left to right as Spark writes it: a blank for a digit that is not there, which a sign changes places
/// with, and <c>#</c> for every digit of a number that has too many.
/// </summary>
internal sealed class FormattedNumber
{
    private readonly StringBuilder _text = new();
    private readonly NumberFormat _format;
    private readonly bool _isNegative;
    private readonly string _whole;
    private readonly string _fraction;

    private FormattedNumber(ExactDecimal number, NumberFormat format)
    {
        (_format, _isNegative) = (format, number.Unscaled.Sign < 0);
        var plain = ValueText.Plain(new ExactDecimal(BigInteger.Abs(number.Unscaled), number.Scale)).Split('.');
        var (whole, fraction) = (plain[0].TrimStart('0'), plain.Length > 1 ? plain[1].TrimEnd('0') : "");
        var places = format.Whole.Count(char.IsAsciiDigit);
        var fits = whole.Length <= places && fraction.Length <= format.Fraction.Length;
        _whole = fits ? whole.PadLeft(places) : new string('#', places);
        _fraction = fits ? fraction.PadRight(format.Fraction.Length, '0') : new string('#', format.Fraction.Length);
    }

    /// <summary>The text of a number.</summary>
    public static string Of(ExactDecimal number, NumberFormat format)
    {
        var formatted = new FormattedNumber(number, format);
        formatted.WriteSignBefore();
        formatted.WriteWhole();
        formatted.WriteFraction();
        formatted.WriteSignBehind();
        formatted.DropLonePoint();
        return formatted._text.ToString() is var text && text is "" or "+" or "-" ? "0" : text;
    }

    private void WriteSignBefore()
    {
        if (_format.TrailingSign == "PR" && _isNegative)
        {
            _text.Append('<');
        }

        _text.Append(_format.LeadingSign switch { "S" => _isNegative ? "-" : "+", "MI" => _isNegative ? "-" : " ", _ => "" });
        _text.Append(_format.HasCurrency ? "$" : "");
    }

    // Digits up to a comma are all written if the first of them is 0.
    private void WriteWhole()
    {
        var (digit, isFilled) = (0, false);
        for (var i = 0; i < _format.Whole.Length; i++)
        {
            if (_format.Whole[i] == ',')
            {
                AppendPlace(_text.Length > 0 && char.IsDigit(_text[^1]) ? ',' : ' ');
                continue;
            }

            isFilled = i == 0 || _format.Whole[i - 1] == ',' ? _format.Whole[i] == '0' : isFilled;
            AppendPlace(_whole[digit] == ' ' && isFilled ? '0' : _whole[digit]);
            digit++;
        }
    }

    private void WriteFraction()
    {
        if (!_format.HasPoint)
        {
            return;
        }

        if (_text.Length > 0 && _text[^1] == ' ')
        {
            _text[^1] = '0';
        }

        _text.Append('.').Append(_fraction);
    }

    private void WriteSignBehind()
    {
        switch (_format.TrailingSign)
        {
            case "S":
                DropLonePoint();
                InsertBeforeBlanks(_isNegative ? '-' : '+');
                break;
            case "MI" when _isNegative:
                DropLonePoint();
                InsertBeforeBlanks('-');
                break;
            case "MI":
                _text.Append(' ');
                break;
            case "PR":
                DropLonePoint();
                WriteClosingBracket();
                break;
        }
    }

    private void WriteClosingBracket()
    {
        if (_isNegative)
        {
            InsertBeforeBlanks('>');
        }
        else
        {
            _text.Append("  ");
        }
    }

    private void AppendPlace(char place)
    {
        var signs = 0;
        while (place == ' ' && signs < _text.Length && _text[^(signs + 1)] is '+' or '-' or '<')
        {
            signs++;
        }

        _text.Insert(_text.Length - signs, place);
    }

    private void InsertBeforeBlanks(char sign)
    {
        var blanks = 0;
        while (blanks < _text.Length && _text[^(blanks + 1)] == ' ')
        {
            blanks++;
        }

        _text.Insert(_text.Length - blanks, sign);
    }

    private void DropLonePoint()
    {
        var point = _text.ToString().IndexOf('.', StringComparison.Ordinal);
        if (point >= 0 && (point == _text.Length - 1 || _text[point + 1] == ' '))
        {
            _text[point] = ' ';
        }
    }
}
