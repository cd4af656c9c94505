using System.Text;
using System.Text.RegularExpressions;
using Etl.DataFrames;

namespace Etl.DuckDB.Files;

/// <summary>A pattern of names as Hadoop reads it: <c>*</c>, <c>?</c>, <c>[a-c]</c>, <c>[^a]</c>, <c>{one,other}</c>.</summary>
internal sealed class Glob
{
    private static readonly char[] Special = ['*', '?', '[', '{'];

    private readonly Regex _names;

    private Glob(Regex names) => _names = names;

    /// <exception cref="AnalysisException">It is no pattern.</exception>
    public static Glob Of(string pattern)
    {
        try
        {
            return new Glob(new Regex($"^(?:{Translated(pattern)})\\z", RegexOptions.CultureInvariant | RegexOptions.Singleline));
        }
        catch (ArgumentException)
        {
            throw new AnalysisException($"'{pattern}' is no pattern of file names: a bracket or brace is not closed, or closed without being opened.");
        }
    }

    public bool Matches(string name) => _names.IsMatch(name);

    /// <summary>The files and folders that a path with a pattern in it names; the path itself if it has none, or is there as it is written.</summary>
    public static IEnumerable<string> Expand(string path)
    {
        if (path.IndexOfAny(Special) < 0 || path.Contains("://", StringComparison.Ordinal) || File.Exists(path) || Directory.Exists(path))
        {
            return [path];
        }

        var root = Path.GetPathRoot(path)!;
        var found = path[root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((IEnumerable<string>)[root], (folders, name) => folders.SelectMany(folder => Below(folder, name)));
        return found.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } all ? all : throw new AnalysisException($"Path '{path}' does not exist: nothing has a name of this pattern.");
    }

    private static IEnumerable<string> Below(string folder, string name)
    {
        var next = Path.Combine(folder, name);
        if (name.IndexOfAny(Special) < 0 || Path.Exists(next))
        {
            return Path.Exists(next) ? [next] : [];
        }

        var glob = Of(name);
        var start = folder.Length == 0 ? "." : folder;
        return Directory.Exists(start) ? Directory.EnumerateFileSystemEntries(start).Select(entry => Path.GetFileName(entry)).Where(glob.Matches).Select(entry => Path.Combine(folder, entry)) : [];
    }

    private static string Translated(string pattern)
    {
        var (regex, braces, isClass) = (new StringBuilder(), 0, false);
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            regex.Append(c switch
            {
                '\\' => Regex.Escape($"{(++i < pattern.Length ? pattern[i] : throw new ArgumentException(null, nameof(pattern)))}"),
                '*' when !isClass => ".*",
                '?' when !isClass => ".",
                '{' when !isClass => Opened(ref braces),
                '}' when !isClass && braces > 0 => Closed(ref braces),
                ',' when braces > 0 => "|",
                '[' => Set(out isClass, true, "["),
                ']' => Set(out isClass, false, "]"),
                '!' => isClass && pattern[i - 1] == '[' ? "^" : "!",
                '^' when isClass => "^",
                '-' when isClass => "-",
                _ => Regex.Escape($"{c}"),
            });
        }

        return braces == 0 && !isClass ? regex.ToString() : throw new ArgumentException(null, nameof(pattern));
    }

    private static string Opened(ref int braces)
    {
        braces++;
        return "(?:";
    }

    private static string Closed(ref int braces)
    {
        braces--;
        return ")";
    }

    private static string Set(out bool isClass, bool value, string text)
    {
        isClass = value;
        return text;
    }
}
