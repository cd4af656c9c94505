using System.Globalization;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Engines.Csv;

/// <summary>The smallest and the largest value that a field's rules allow.</summary>
internal readonly record struct FieldRange(decimal? Minimum, decimal? Maximum)
{
    public static FieldRange Of(StructField field) => new(Read(field, FieldRules.Minimum), Read(field, FieldRules.Maximum));

    public bool IsOpen => Minimum is null && Maximum is null;

    public string Describe() => (Minimum, Maximum) switch
    {
        (null, { } maximum) => string.Create(CultureInfo.InvariantCulture, $"must be at most {maximum}"),
        ({ } minimum, null) => string.Create(CultureInfo.InvariantCulture, $"must be at least {minimum}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"must be from {Minimum} to {Maximum}"),
    };

    private static decimal? Read(StructField field, string rule) =>
        field.Metadata is not null && field.Metadata.TryGetValue(rule, out var value)
            ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
            : null;
}
