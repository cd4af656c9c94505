namespace Etl.Jobs.Presentation;

/// <summary>Writes an argument so that a shell reads it as one word.</summary>
internal static class ShellWord
{
    private const string Harmless = "-_./:%,=+@";

    public static string Of(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || Harmless.Contains(letter) || letter == Path.DirectorySeparatorChar)
            ? text
            : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
