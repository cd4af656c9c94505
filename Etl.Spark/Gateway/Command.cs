using System.Globalization;

namespace Etl.Spark.Gateway;

/// <summary>Writes commands of the Py4J protocol: lines, the last of them <c>e</c>.</summary>
internal static class Command
{
    private const string End = "e\n";

    public static string Authenticate(string secret) => $"A\n{secret}\n";

    public static string Call(JavaObject target, string method, ReadOnlySpan<object?> arguments) => $"c\n{target.Id}\n{method}\n{Values(arguments)}{End}";

    public static string CallStatic(string type, string method, ReadOnlySpan<object?> arguments) => $"c\nz:{type}\n{method}\n{Values(arguments)}{End}";

    public static string StaticField(string type, string field) => $"r\nm\n{type}\n{field}\n{End}";

    public static string New(string type, ReadOnlySpan<object?> arguments) => $"i\n{type}\n{Values(arguments)}{End}";

    public static string NewArray(string elementType, int length) => $"a\nc\ns{elementType}\n{Value(length)}\n{End}";

    public static string ArrayItem(JavaObject array, int index) => $"a\ng\n{array.Id}\n{Value(index)}\n{End}";

    public static string SetArrayItem(JavaObject array, int index, object? value) => $"a\ns\n{array.Id}\n{Value(index)}\n{Value(value)}\n{End}";

    public static string Release(string id) => $"m\nd\n{id}\n{End}";

    public static string StackTrace(JavaObject error) => $"p\nr{error.Id}\n{End}";

    private static string Values(ReadOnlySpan<object?> arguments)
    {
        var text = "";
        foreach (var argument in arguments)
        {
            text += $"{Value(argument)}\n";
        }

        return text;
    }

    // The prefix says the Java type, which the called method must have: an int never becomes a double.
    private static string Value(object? value) => value switch
    {
        null => "n",
        JavaObject reference => $"r{reference.Id}",
        string text => $"s{Escape(text)}",
        bool flag => flag ? "btrue" : "bfalse",
        int number => string.Create(CultureInfo.InvariantCulture, $"i{number}"),
        long number => string.Create(CultureInfo.InvariantCulture, $"L{number}"),
        double number => string.Create(CultureInfo.InvariantCulture, $"d{number:R}"),
        byte[] bytes => $"j{Convert.ToBase64String(bytes)}",
        _ => throw new ArgumentException($"The gateway takes no '{value.GetType()}'."),
    };

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
