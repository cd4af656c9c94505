using System.Diagnostics;
using System.Globalization;

namespace Etl.LocalPipeline.Story;

/// <summary>Prints every hop of the way with its time.</summary>
internal sealed class Journal(TextWriter output, bool verbose)
{
    private readonly Lock _lock = new();

    /// <summary>Begins a day.</summary>
    public void Day(DateOnly date, string what) => Line(string.Create(CultureInfo.InvariantCulture, $"\n{date:yyyy-MM-dd}  {what}"));

    /// <summary>Prints a hop.</summary>
    /// <param name="slot">The time of day that is played, or empty.</param>
    /// <param name="hop">Where it happens.</param>
    /// <param name="text">What happens.</param>
    /// <param name="time">How long it took; null when that says nothing.</param>
    public void Hop(string slot, string hop, string text, TimeSpan? time = null) =>
        Line(string.Create(CultureInfo.InvariantCulture, $"  {slot,-5}  {hop,-9}  {text}{(time is { } took ? $"  ({took.TotalSeconds:0.00} s)" : "")}"));

    /// <summary>Does something and prints it as a hop.</summary>
    public async Task<T> HopAsync<T>(string slot, string hop, Func<Task<T>> act, Func<T, string> text)
    {
        var clock = Stopwatch.StartNew();
        var result = await act();
        Hop(slot, hop, text(result), clock.Elapsed);
        return result;
    }

    /// <summary>Prints a text of somebody else's, when asked for.</summary>
    public void Detail(string text)
    {
        if (verbose)
        {
            Line($"         {text.TrimEnd().ReplaceLineEndings("\n         ")}");
        }
    }

    /// <summary>Prints a line.</summary>
    public void Line(string text)
    {
        lock (_lock)
        {
            output.WriteLine(text);
        }
    }
}
