namespace Etl.Spark.Launch;

/// <summary>The last lines that a process wrote.</summary>
internal sealed class LogTail
{
    private const int MaxLines = 200;

    private readonly Lock _lock = new();
    private readonly Queue<string> _lines = new();

    public void Add(string? line)
    {
        lock (_lock)
        {
            if (line is not null)
            {
                _lines.Enqueue(line);
            }

            if (_lines.Count > MaxLines)
            {
                _lines.Dequeue();
            }
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            return string.Join('\n', _lines);
        }
    }
}
