namespace Etl.DataFrames.Types;

/// <summary>
/// Keys of <see cref="StructField.Metadata"/> that a strict reader (<c>DataFrameReader</c>, option <c>etl.strict</c>) enforces on every value.
/// </summary>
public static class FieldRules
{
    /// <summary>The smallest value allowed (a <see cref="decimal"/>).</summary>
    public const string Minimum = "minimum";

    /// <summary>The largest value allowed (a <see cref="decimal"/>).</summary>
    public const string Maximum = "maximum";

    /// <summary>The form of a text value; <see cref="TimeFormat"/> is the only one so far.</summary>
    public const string Format = "format";

    /// <summary>Value of <see cref="Format"/>: a time of day, <c>HH:mm</c> or <c>HH:mm:ss</c>.</summary>
    public const string TimeFormat = "time";
}
