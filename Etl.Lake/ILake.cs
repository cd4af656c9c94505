namespace Etl.Lake;

/// <summary>
/// A tree of files: a local folder, or what lies below a prefix of an S3 bucket. Names are relative to it, with <c>/</c> between their parts;
/// one that would leave it is refused. A folder is there when something is in it.
/// </summary>
/// <remarks>What goes wrong with S3 is a <see cref="LakeException"/>; on a local folder the exceptions are those of .NET.</remarks>
public interface ILake
{
    /// <summary>Where it is, as the user wrote it.</summary>
    string Location { get; }

    /// <summary>The folder on this machine, or null.</summary>
    string? LocalFolder { get; }

    /// <summary>The path or URI of a name, as engines and people want it.</summary>
    /// <param name="name">The name; empty for the lake itself.</param>
    string Locate(string name);

    /// <summary>Whether there is such a folder.</summary>
    /// <param name="folder">The folder; empty for the lake itself.</param>
    /// <param name="cancellationToken">Stops it.</param>
    bool Exists(string folder, CancellationToken cancellationToken = default);

    /// <summary>The files of a folder, read from the store as they are taken; none when there is no such folder.</summary>
    /// <param name="folder">The folder; empty for the lake itself.</param>
    /// <param name="recursive">Whether files of folders within count, too.</param>
    /// <param name="cancellationToken">Stops it.</param>
    IEnumerable<LakeFile> Files(string folder, bool recursive = false, CancellationToken cancellationToken = default);

    /// <summary>The names of the folders in a folder, sorted, each without what is before it.</summary>
    /// <param name="folder">The folder; empty for the lake itself.</param>
    /// <param name="cancellationToken">Stops it.</param>
    IEnumerable<string> Folders(string folder, CancellationToken cancellationToken = default);

    /// <summary>A file, or null.</summary>
    /// <param name="name">The file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    LakeFile? Find(string name, CancellationToken cancellationToken = default);

    /// <summary>Opens a file. It is read from the store as the stream is read.</summary>
    /// <param name="name">The file.</param>
    /// <param name="from">The first byte.</param>
    /// <param name="length">How many bytes at most; null for the rest.</param>
    /// <param name="etag">The content that is meant; null for the present one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">There is no such file.</exception>
    /// <exception cref="LakeException">The file has other content by now, be it that the read has begun.</exception>
    Stream OpenRead(string name, long from = 0, long? length = null, string? etag = null, CancellationToken cancellationToken = default);

    /// <summary>Writes a file, whole or not at all, with little memory however long it is. One of that name is replaced.</summary>
    /// <param name="name">The file.</param>
    /// <param name="content">What to write, to its end.</param>
    /// <param name="cancellationToken">Stops it.</param>
    void Write(string name, Stream content, CancellationToken cancellationToken = default);

    /// <summary>Writes a small file unless there is one of that name.</summary>
    /// <param name="name">The file.</param>
    /// <param name="content">What to write. It names its writer: what S3 has after an answer was lost is known by its content.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The ETag of the new file, or null when there is one already. Of several callers at once, one gets an ETag.</returns>
    string? TryCreate(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);

    /// <summary>Replaces a small file unless somebody else has replaced or deleted it meanwhile.</summary>
    /// <param name="name">The file.</param>
    /// <param name="content">What to write; as with <see cref="TryCreate"/> it names its writer.</param>
    /// <param name="etag">The ETag of the content that may be replaced.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The new ETag, or null when the file is not that one any more. Of several callers at once, one gets an ETag.</returns>
    string? TryReplace(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken = default);

    /// <summary>Copies a file within the lake, whole or not at all. One of the new name is replaced.</summary>
    /// <param name="from">The file.</param>
    /// <param name="to">Its copy.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">There is no such file.</exception>
    void CopyFile(string from, string to, CancellationToken cancellationToken = default);

    /// <summary>Gives a file another name. One of the new name is replaced: in one step in a folder; on S3 by a copy and a deletion.</summary>
    /// <param name="from">The file.</param>
    /// <param name="to">Its new name.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">There is no such file.</exception>
    void MoveFile(string from, string to, CancellationToken cancellationToken = default);

    /// <summary>Removes what writes that were killed have left: parts of uploads, which no listing shows, and unfinished files.</summary>
    /// <param name="before">Only what began before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The files that were meant.</returns>
    IReadOnlyList<string> RemoveUnfinished(DateTimeOffset before, CancellationToken cancellationToken = default);

    /// <summary>Deletes a file, if it is there.</summary>
    /// <param name="name">The file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    void Delete(string name, CancellationToken cancellationToken = default);

    /// <summary>Deletes a folder and all that is in it, if it is there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Stops it.</param>
    void DeleteFolder(string folder, CancellationToken cancellationToken = default);

    /// <summary>Copies a folder and all that is in it. Files of the same name are replaced, others stay.</summary>
    /// <param name="from">The folder.</param>
    /// <param name="to">Its copy.</param>
    /// <param name="cancellationToken">Stops it.</param>
    void CopyFolder(string from, string to, CancellationToken cancellationToken = default);

    /// <summary>Gives a folder another name, under which there is none yet.</summary>
    /// <param name="from">The folder.</param>
    /// <param name="to">Its new name.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">There is no such folder, or the new name is taken.</exception>
    void MoveFolder(string from, string to, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts files into their places, each in one step: a reader sees the old or the new one. On a local folder they are gone from where they were; on S3,
    /// which cannot rename, they are copied and stay there too. A file that was put in its place before is left alone, so that a call can be repeated.
    /// </summary>
    /// <param name="moves">The files.</param>
    /// <exception cref="IOException">A file is neither where it was nor in its place.</exception>
    void Move(IReadOnlyList<FileMove> moves);

    /// <summary>Keeps others who ask for the lock away until it is disposed.</summary>
    /// <param name="owner">Who wants it.</param>
    /// <exception cref="LakeLockedException">Another has it.</exception>
    ILakeLock Lock(LockOwner owner);
}
