namespace Etl.DataFrames;

/// <summary>
/// Reaches files that are not on this machine, for an engine that cannot reach them itself, such as the embedded one. An engine that can, such as
/// Spark, does not ask. Given to a session with <see cref="Builder.RemoteFiles"/>; used from several threads at once.
/// </summary>
public interface IRemoteFiles
{
    /// <summary>Whether it is for a path to say what is there. All others are files of this machine.</summary>
    /// <param name="path">A path or URI as it was given to a reader.</param>
    bool Reaches(string path);

    /// <summary>The size of a file in bytes.</summary>
    /// <param name="path">The path or URI.</param>
    /// <exception cref="IOException">There is no such file, or it cannot be reached.</exception>
    long SizeOf(string path);

    /// <summary>Opens a file for reading from its start to its end. A read may open it more than once.</summary>
    /// <param name="path">The path or URI.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="IOException">There is no such file, or it cannot be reached.</exception>
    Stream OpenRead(string path, CancellationToken cancellationToken);
}
