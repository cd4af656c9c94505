using System.Collections.Concurrent;

namespace Etl.Spark.Csv;

/// <summary>The files, by version, of which a session knows that quoted fields go over line ends: nothing says so before they are read.</summary>
internal sealed class StitchedFiles
{
    private readonly ConcurrentDictionary<string, bool> _versions = new();

    public bool Contains(string version) => _versions.ContainsKey(version);

    public void Add(string version) => _versions[version] = true;
}

/// <summary>The action has to start again: a file turned out to have records of more than one line.</summary>
internal sealed class StartAgainException() : Exception("A file turned out to have records of more than one line.");
