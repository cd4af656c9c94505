using System.Globalization;
using System.Text.RegularExpressions;

namespace Etl.DuckDB.Native;

/// <summary>
/// Carries managed exceptions across DuckDB, which passes on nothing but text: the text given to DuckDB ends in a number
/// under which the exception is found again when the error comes back.
/// </summary>
internal static partial class CallbackErrors
{
    // A ring, because DuckDB may swallow an error (TRY) and then nobody ever asks for the exception.
    private static readonly Exception?[] Recent = new Exception?[256];
    private static long _last;

    public static string Remember(Exception exception)
    {
        var number = Interlocked.Increment(ref _last);
        Volatile.Write(ref Recent[number % Recent.Length], exception);
        var text = exception.Message.Replace('\0', ' ');
        return string.Create(CultureInfo.InvariantCulture, $"{text}\u2063{number}\u2063");
    }

    public static (string Message, Exception? Thrown) Resolve(string message)
    {
        var mark = Mark().Match(message);
        if (!mark.Success)
        {
            return (message, null);
        }

        var number = long.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return (Mark().Replace(message, ""), Volatile.Read(ref Recent[number % Recent.Length]));
    }

    [GeneratedRegex("\u2063([0-9]{1,18})\u2063", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
