using System.Globalization;

namespace Etl.DataFrames.Types;

/// <summary>An exact decimal number of at most <see cref="Precision"/> digits, <see cref="Scale"/> of them after the point.</summary>
public sealed record DecimalType : FractionalType
{
    /// <summary>The largest precision that Spark and DuckDB know.</summary>
    public const int MaxPrecision = 38;

    /// <summary>Creates <c>decimal(precision, scale)</c>.</summary>
    /// <param name="precision">Digits in all, 1 to 38.</param>
    /// <param name="scale">Digits after the point, 0 to <paramref name="precision"/>.</param>
    /// <exception cref="AnalysisException">A value is out of range.</exception>
    public DecimalType(int precision = 10, int scale = 0)
    {
        if (precision is < 1 or > MaxPrecision || scale < 0 || scale > precision)
        {
            throw new AnalysisException(string.Create(
                CultureInfo.InvariantCulture,
                $"'decimal({precision},{scale})' is not a type: precision goes from 1 to {MaxPrecision}, scale from 0 to the precision."));
        }

        (Precision, Scale) = (precision, scale);
    }

    /// <summary>Digits in all.</summary>
    public int Precision { get; }

    /// <summary>Digits after the point.</summary>
    public int Scale { get; }

    /// <inheritdoc/>
    public override string SimpleString => string.Create(CultureInfo.InvariantCulture, $"decimal({Precision},{Scale})");

    /// <inheritdoc/>
    public override string TypeName => "decimal";
}
