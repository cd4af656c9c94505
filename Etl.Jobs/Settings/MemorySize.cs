using System.Globalization;

namespace Etl.Jobs.Settings;

/// <summary>Reads sizes as DuckDB writes them.</summary>
internal static class MemorySize
{
    /// <summary>The bytes of a size such as <c>1200MB</c> or <c>1.5 GiB</c>.</summary>
    public static double Bytes(string size)
    {
        var number = size.TrimEnd('B').TrimEnd('i').TrimEnd('K', 'M', 'G', 'T').TrimEnd();
        var exponent = "KMGT".IndexOf(size[number.Length..].TrimStart()[0], StringComparison.Ordinal) + 1;
        return double.Parse(number, CultureInfo.InvariantCulture) * Math.Pow(size.Contains('i', StringComparison.Ordinal) ? 1024 : 1000, exponent);
    }
}
