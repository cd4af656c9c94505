using System.Globalization;
using System.Text;

namespace Etl.Spark.Gateway;

/// <summary>Reads replies of the Py4J protocol: one line each, beginning with <c>!</c>.</summary>
internal static class Reply
{
    private const string Success = "!y";
    private const string Thrown = "!xr";

    /// <summary>Whether the gateway closes the connection after this reply, or the line is none.</summary>
    public static bool IsFatal(string line) => !line.StartsWith('!') || line.StartsWith("!z", StringComparison.Ordinal);

    /// <summary>The id of the exception that the called method threw, or null.</summary>
    public static string? ThrownId(string line) => line.StartsWith(Thrown, StringComparison.Ordinal) ? line[Thrown.Length..] : null;

    /// <summary>The value of a reply.</summary>
    /// <param name="line">The line.</param>
    /// <param name="reference">Makes the object for an id.</param>
    /// <exception cref="GatewayException">The gateway could not make the call.</exception>
    public static object? Value(string line, Func<string, JavaObject> reference)
    {
        if (!line.StartsWith(Success, StringComparison.Ordinal) || line.Length < 3)
        {
            throw new GatewayException($"The gateway refused a call: {Unescape(line.Length > 3 ? line[3..] : line)}");
        }

        var payload = line[3..];
        return line[2] switch
        {
            'v' or 'n' => null,
            'b' => payload == "true",
            'i' => int.Parse(payload, CultureInfo.InvariantCulture),
            'L' => long.Parse(payload, CultureInfo.InvariantCulture),
            'd' => double.Parse(payload, CultureInfo.InvariantCulture),
            's' => Unescape(payload),
            'j' => Convert.FromBase64String(payload),
            'r' or 'l' or 'a' or 'h' or 't' or 'g' => reference(payload),
            _ => throw new GatewayException($"The gateway replied with an unknown kind of value: '{line[..3]}'."),
        };
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var escaped = text[i] == '\\' && i + 1 < text.Length;
            i += escaped ? 1 : 0;
            result.Append((escaped, text[i]) switch
            {
                (true, 'n') => '\n',
                (true, 'r') => '\r',
                var (_, character) => character,
            });
        }

        return result.ToString();
    }
}
