namespace Etl.Trigger.Reporting;

/// <summary>What no log, alert or error may show, whoever put it into a text: a server may send back what it was sent.</summary>
internal sealed class Secrets
{
    private const string Mask = "***";

    private readonly HashSet<string> _values = new(StringComparer.Ordinal);

    /// <summary>Remembers a secret.</summary>
    public void Add(string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _values.Add(value);
        }
    }

    /// <summary>The text with every secret replaced. Longer ones first: one may be a part of another.</summary>
    public string Hide(string text) => _values
        .OrderByDescending(value => value.Length)
        .Aggregate(text, (shown, value) => shown.Replace(value, Mask, StringComparison.Ordinal));
}
