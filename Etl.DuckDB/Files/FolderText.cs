using System.Globalization;
using System.Text;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.Spark;
using Etl.DuckDB.Kernels.Casts;
using Etl.DuckDB.Kernels.Dates;

namespace Etl.DuckDB.Files;

/// <summary>The value that the name of a folder is. Spark reads most of them as Java does, and not as its own casts.</summary>
internal static class FolderText
{
    /// <summary>The value of a type, or null if the text is none. Of decimals Spark misreads those with other decimals than the type: they are none here.</summary>
    public static object? Read(string text, DataType type) => type switch
    {
        StringType => text,
        BooleanType => bool.TryParse(text, out var flag) && text.Length == text.Trim().Length ? flag : null,
        // Of a number with more digits Java keeps the last bits.
        ByteType => Whole<int>(text) is { } number ? unchecked((sbyte)number) : null,
        ShortType => Whole<int>(text) is { } number ? unchecked((short)number) : null,
        IntegerType => Whole<int>(text),
        LongType => Whole<long>(text),
        FloatType => Double(text) is { } number ? (float)number : null,
        DoubleType => Double(text),
        DecimalType wanted => TextNumbers.Decimal(text) is { } number && Math.Max(0, number.Scale) == wanted.Scale ? ValueCast.Fit(number, wanted) : null,
        DateType => SparkDate.TryRead(Encoding.UTF8.GetBytes(text), out var days) ? days : null,
        TimestampType => TimestampText.Parse(text),
        BinaryType => Encoding.UTF8.GetBytes(text),
        _ => null,
    };

    /// <summary>A number as java.lang.Double reads it: blanks around it do not matter, and it may end in <c>d</c> or <c>f</c>.</summary>
    public static double? Double(string text)
    {
        var unsigned = text.Trim().TrimStart('+', '-');
        return unsigned is "NaN" or "Infinity" || unsigned.FirstOrDefault() is '.' or (>= '0' and <= '9') ? TextNumbers.Double(text) : null;
    }

    /// <summary>A whole number as Java reads it.</summary>
    public static T? Whole<T>(string text)
        where T : struct, IParsable<T>, System.Numerics.INumber<T> =>
        T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && !text.EndsWith('\0') ? number : null;
}
