using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>Reads decimals in any spelling and names what is wrong with those that do not fit.</summary>
internal sealed class DecimalReader(StructField field, DecimalType type)
{
    private readonly FieldRange _range = FieldRange.Of(field);

    public DecimalBounds Bounds { get; } = DecimalBounds.Of(type, FieldRange.Of(field));

    public Int128 Read(StrictColumn column, int row, ReadOnlySpan<byte> text, Faults faults)
    {
        var outcome = DecimalText.Read(text, type.Precision, type.Scale, out var value);
        var reason = outcome switch
        {
            DecimalOutcome.NotANumber => "is not a decimal number",
            DecimalOutcome.NeedsRounding => $"does not fit {type.SimpleString} without rounding",
            DecimalOutcome.TooLarge => $"has too many digits for {type.SimpleString}",
            _ => Bounds.Contain(value) ? null : _range.Describe(),
        };
        if (reason is not null)
        {
            faults.Add(row, column, reason);
        }

        return value;
    }
}
