using System.Globalization;
using System.Text;

namespace Etl.DataFrames.Engines.Csv;

/// <summary>The options of one read by name in any case; what nobody takes is refused.</summary>
/// <param name="engine">Who reads, for errors.</param>
/// <param name="options">The options.</param>
/// <param name="kind">What is read or written, for errors.</param>
internal sealed class OptionBag(string engine, IReadOnlyDictionary<string, string> options, string kind = "CSV")
{
    private readonly Dictionary<string, string> _left = new(options, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _known = [];

    /// <summary>Takes the value of the first of <paramref name="names"/> that is there.</summary>
    public string? Take(params ReadOnlySpan<string> names)
    {
        string? value = null;
        foreach (var name in names)
        {
            _known.Add(name);
            if (_left.Remove(name, out var found))
            {
                value ??= found;
            }
        }

        return value;
    }

    public bool TakeFlag(string name, bool otherwise) => Take(name) switch
    {
        null => otherwise,
        var text when bool.TryParse(text, out var flag) => flag,
        var text => throw new AnalysisException($"{kind} option '{name}' is '{text}': it must be 'true' or 'false'."),
    };

    /// <summary>Takes a whole number.</summary>
    public int TakeInt(string name, int otherwise) => Take(name) switch
    {
        null => otherwise,
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw new AnalysisException($"{kind} option '{name}' is '{text}': it must be a whole number."),
    };

    /// <summary>Takes an option of one ASCII character; <c>\t</c> is the tab. An empty value is null, and NUL stands for none.</summary>
    public byte? TakeByte(byte? otherwise, params ReadOnlySpan<string> names)
    {
        if (Take(names) is not { } text)
        {
            return otherwise;
        }

        return text switch
        {
            "" => null,
            "\\t" => (byte)'\t',
            "\\\\" => (byte)'\\',
            [var only] when Ascii.IsValid(only) && only is not ('\r' or '\n') => (byte)only,
            _ => throw Refused(names[0], "Only one ASCII character that is not a line end can stand here."),
        };
    }

    /// <summary>Takes an option whose only accepted values change nothing.</summary>
    public void TakeOnly(string name, params ReadOnlySpan<string> accepted)
    {
        if (Take(name) is { } value && !Contains(accepted, value))
        {
            var known = string.Join(" or ", accepted.ToArray().Select(text => $"'{text}'"));
            throw Refused(name, $"Leave it out: only {known} is understood here, not '{value}'.");
        }
    }

    /// <exception cref="UnsupportedOperationException">An option was not taken.</exception>
    public void RefuseRest(string advice)
    {
        if (_left.Keys.Order(StringComparer.Ordinal).FirstOrDefault() is { } name)
        {
            throw Refused(name, Analysis.Nearest.To(name, _known) is { } near ? $"Did you mean '{near}'?" : advice);
        }
    }

    public UnsupportedOperationException Refused(string name, string advice) => new(engine, $"{kind} option '{name}'", advice);

    private static bool Contains(ReadOnlySpan<string> accepted, string value)
    {
        foreach (var text in accepted)
        {
            if (string.Equals(text, value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
