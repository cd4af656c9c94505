using System.Collections.Concurrent;

namespace Etl.Spark.Gateway;

/// <summary>Ids of objects that nobody needs any more. They travel with the next command, so that a release costs no round trip.</summary>
internal sealed class ReleaseQueue
{
    private readonly ConcurrentQueue<string> _ids = new();

    // Other ids, such as 'j' for the JVM itself, belong to everybody.
    public void Add(string id)
    {
        if (id.StartsWith('o'))
        {
            _ids.Enqueue(id);
        }
    }

    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_ids.TryDequeue(out var id))
        {
            taken.Add(id);
        }

        return taken;
    }
}
