namespace Etl.Lake;

/// <summary>Checks names, so that one that comes from outside cannot point out of the lake.</summary>
internal static class LakeNames
{
    /// <exception cref="LakeException">The name would leave the lake, or is none.</exception>
    public static string File(string name) => name.Length > 0 ? Folder(name) : throw Wrong(name);

    /// <summary>As <see cref="File"/>, and empty for the lake itself.</summary>
    /// <exception cref="LakeException">The name would leave the lake, or is none.</exception>
    public static string Folder(string name) =>
        name.Length == 0 || (name.Split('/').All(IsPart) && !Path.IsPathRooted(name)) ? name : throw Wrong(name);

    // A backslash separates folders on Windows; control characters are in no name that was meant.
    private static bool IsPart(string part) => part is not ("" or "." or "..") && !part.Any(c => c == '\\' || char.IsControl(c));

    private static LakeException Wrong(string name) => new(
        $"'{name}' is not the name of a file in a lake. Give one below the lake, with '/' between its parts and without '..'.");
}
