using System.Globalization;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Parsing;

/// <summary>Adds up the numbers and units of an interval.</summary>
internal sealed class IntervalSum
{
    private Int128 _months;
    private Int128 _micros;
    private IntervalField? _first;
    private IntervalField? _last;

    /// <summary>Whether nothing was added yet.</summary>
    public bool IsEmpty => _first is null;

    /// <summary>Adds a number of units; only seconds have a fraction.</summary>
    /// <exception cref="FormatException">It is no number, or there is no such unit.</exception>
    public IntervalSum Add(string number, string unit)
    {
        var (field, size) = IntervalUnits.Of(unit)
            ?? throw new FormatException($"an interval of '{unit}' is not supported. Use years, months, weeks, days, hours, minutes, seconds, milliseconds or microseconds");
        var text = number.Replace(" ", "", StringComparison.Ordinal);
        var isSeconds = field == IntervalField.Second && size == IntervalUnits.Micros(IntervalField.Second);
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            || Math.Abs(count) > long.MaxValue
            || (!isSeconds && !decimal.IsInteger(count)))
        {
            throw new FormatException($"'{number}' is no number of '{unit}'. An interval is a whole number and a unit, such as INTERVAL 3 DAYS; only seconds have a fraction");
        }

        var amount = isSeconds ? (Int128)decimal.Truncate(count * size) : (Int128)count * size;
        _months += field <= IntervalField.Month ? amount : 0;
        _micros += field <= IntervalField.Month ? 0 : amount;
        _first = _first is { } first && first < field ? first : field;
        _last = _last is { } last && last > field ? last : field;
        return this;
    }

    /// <summary>The interval.</summary>
    /// <exception cref="FormatException">It mixes months and days, or is too long.</exception>
    public IntervalValue Value() => _first <= IntervalField.Month && _last > IntervalField.Month
        ? throw new FormatException("an interval has either years and months or days and times. Add two intervals instead")
        : Int128.Abs(_months) > int.MaxValue || Int128.Abs(_micros) > long.MaxValue
            ? throw new FormatException("the interval is too long. Months have 32 bits, microseconds 64")
            : new IntervalValue((int)_months, (long)_micros, _first!.Value, _last!.Value);
}
