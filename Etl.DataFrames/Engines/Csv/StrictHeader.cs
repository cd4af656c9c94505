using Etl.DataFrames.Types;

namespace Etl.DataFrames.Engines.Csv;

/// <summary>Matches a header to the schema by name, in any order and in any case.</summary>
internal static class StrictHeader
{
    private const int MaxShown = 80;

    /// <summary>The layout of a file with a header.</summary>
    /// <param name="path">The file, for errors.</param>
    /// <param name="header">The names in its first record.</param>
    /// <param name="schema">The columns wanted.</param>
    /// <param name="lineNumberColumn">The column of the schema that is in no file, or null.</param>
    /// <param name="unknown">The names that the schema does not have.</param>
    public static FileLayout Match(
        string path, IReadOnlyList<string> header, StructType schema, string? lineNumberColumn, out IReadOnlyList<string> unknown)
    {
        var names = header.Select(name => name.Trim()).ToList();
        var wanted = Wanted(schema, lineNumberColumn).ToList();
        RequireKnown(path, names, wanted);
        RequireAll(path, names, wanted);
        RequireDistinct(path, names);
        unknown = [.. names.Where(name => IndexOf(wanted, name) < 0)];
        return new(names.Count, [.. schema.Fields.Select(field => IsSame(field.Name, lineNumberColumn) ? FileLayout.NotInFile : IndexOf(names, field.Name))]);
    }

    /// <summary>The layout of a file without a header: the columns of the schema in order.</summary>
    public static FileLayout ByPosition(StructType schema, string? lineNumberColumn)
    {
        var width = 0;
        int[] fields = [.. schema.Fields.Select(field => IsSame(field.Name, lineNumberColumn) ? FileLayout.NotInFile : width++)];
        return new(width, fields);
    }

    private static IEnumerable<string> Wanted(StructType schema, string? lineNumberColumn) =>
        schema.Fields.Where(field => !IsSame(field.Name, lineNumberColumn)).Select(field => field.Name);

    private static void RequireKnown(string path, List<string> names, List<string> wanted)
    {
        if (wanted.Count > 0 && !names.Exists(name => IndexOf(wanted, name) >= 0))
        {
            var found = string.Join(',', names);
            found = found.Length > MaxShown ? found[..MaxShown] + "..." : found;
            throw new BadInputException(
                path, $"the first line is not the header: it has none of the {wanted.Count} columns, such as '{wanted[0]}', but '{found}'. Deliver the file with its header and with commas between the fields", 1);
        }
    }

    private static void RequireAll(string path, List<string> names, List<string> wanted)
    {
        var missing = wanted.FindAll(name => IndexOf(names, name) < 0);
        if (missing.Count > 0)
        {
            throw new BadInputException(path, $"column {Quoted(missing)} is missing in the header. Ask for the file again", 1);
        }
    }

    private static void RequireDistinct(string path, List<string> names)
    {
        var groups = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase);
        var twice = groups.Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        if (twice.Count > 0)
        {
            throw new BadInputException(path, $"column {Quoted(twice)} is in the header more than once. Ask for the file again", 1);
        }
    }

    private static int IndexOf(List<string> names, string name) =>
        names.FindIndex(candidate => IsSame(candidate, name));

    private static bool IsSame(string name, string? other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
