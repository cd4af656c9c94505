using System.Globalization;

namespace Etl.Spark.Sql;

/// <summary>The values that the SQL refers to instead of holding them, as Spark's named parameters.</summary>
internal static class SparkParameters
{
    /// <summary>The name of a parameter, counted from 1.</summary>
    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"p{number}");

    /// <summary>What stands for a parameter in the text.</summary>
    public static string Marker(int number) => $":{Name(number)}";
}
