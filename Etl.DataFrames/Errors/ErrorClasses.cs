namespace Etl.DataFrames;

/// <summary>Error classes that Spark has not.</summary>
internal static class ErrorClasses
{
    /// <summary>A result holds a date or timestamp outside the years 1 to 9999: the engines have such values, .NET has not.</summary>
    public const string OutsideDotNet = "DATETIME_OUTSIDE_DOTNET";
}
