using System.Globalization;

namespace Etl.DuckDB.Files;

/// <summary>The names of partition columns in folder names, as Spark writes them. DuckDB escapes more characters than Spark does.</summary>
internal static class PartitionNames
{
    // Those that Hive escapes; all others stay as they are.
    private const string Escaped = "\"#%'*/:=?\\{[]^\u007f";

    /// <summary>DuckDB's relative folder with Spark's names and values in it.</summary>
    public static string Rename(string folder) => string.Join(Path.DirectorySeparatorChar, folder.Split(Path.DirectorySeparatorChar).Select(RenameLevel));

    private static string RenameLevel(string level) => level.IndexOf('=', StringComparison.Ordinal) is > 0 and var end
        ? $"{Escape(Uri.UnescapeDataString(level[..end]))}={Escape(Uri.UnescapeDataString(level[(end + 1)..]))}"
        : level;

    private static string Escape(string name) => string.Concat(name.Select(character => character < ' ' || Escaped.Contains(character)
        ? $"%{((int)character).ToString("X2", CultureInfo.InvariantCulture)}"
        : character.ToString()));
}
