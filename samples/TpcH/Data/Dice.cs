namespace TpcH.Data;

/// <summary>Random numbers that are the same everywhere and in every version of .NET: SplitMix64.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A whole number between two bounds, both included.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    /// <summary>An amount between two numbers of cents, both included.</summary>
    public decimal Money(int lowCents, int highCents) => new(Between(lowCents, highCents), 0, 0, false, 2);

    public string OneOf(string[] words) => words[Between(0, words.Length - 1)];

    /// <summary>Some words with blanks between them.</summary>
    public string Words(string[] words, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => OneOf(words)));

    /// <summary>Different words with blanks between them.</summary>
    public string DifferentWords(string[] words, int count)
    {
        var chosen = new List<string>(count);
        while (chosen.Count < count)
        {
            var word = OneOf(words);
            if (!chosen.Contains(word))
            {
                chosen.Add(word);
            }
        }

        return string.Join(' ', chosen);
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
