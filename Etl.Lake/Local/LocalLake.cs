namespace Etl.Lake.Local;

/// <summary>A folder of this machine.</summary>
internal sealed class LocalLake(string root) : ILake
{
    public string Location => root;

    public string? LocalFolder => root;

    public string Locate(string name) => Path.Combine(root, LakeNames.Folder(name));

    public bool Exists(string folder, CancellationToken cancellationToken = default) => Directory.Exists(Locate(folder));

    public IEnumerable<LakeFile> Files(string folder, bool recursive = false, CancellationToken cancellationToken = default)
    {
        var path = Locate(folder);
        var depth = recursive ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", depth).Where(file => !PartialFile.Is(file)).Select(Describe) : [];
    }

    public IEnumerable<string> Folders(string folder, CancellationToken cancellationToken = default) => Locate(folder) is var path && Directory.Exists(path)
        ? Directory.EnumerateDirectories(path).Select(inner => Path.GetFileName(inner)).Order(StringComparer.Ordinal)
        : [];

    public LakeFile? Find(string name, CancellationToken cancellationToken = default) =>
        LocateFile(name) is var path && File.Exists(path) ? Describe(path) : null;

    public Stream OpenRead(string name, long from = 0, long? length = null, string? etag = null, CancellationToken cancellationToken = default)
    {
        var file = new FileStream(LocateFile(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (etag is not null && Find(name, cancellationToken)?.ETag != etag)
        {
            file.Dispose();
            throw LakeException.Changed(Locate(name));
        }

        file.Position = from;
        return length is { } count ? new LimitedStream(file, count) : file;
    }

    public void Write(string name, Stream content, CancellationToken cancellationToken = default) => PartialFile.Write(
        LocateFile(name), file => content.CopyToAsync(file, cancellationToken).GetAwaiter().GetResult());

    public string? TryCreate(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        var path = LocateFile(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            using (var file = new FileStream(path, FileMode.CreateNew))
            {
                file.Write(content.Span);
            }

            return Describe(path).ETag;
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    public string? TryReplace(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken = default) =>
        LocalReplace.Try(LocateFile(name), content, etag, () => Find(name, cancellationToken)?.ETag, cancellationToken);

    public void CopyFile(string from, string to, CancellationToken cancellationToken = default)
    {
        LakeNames.File(to);
        using var content = OpenRead(from, cancellationToken: cancellationToken);
        Write(to, content, cancellationToken);
    }

    public void MoveFile(string from, string to, CancellationToken cancellationToken = default)
    {
        var (source, target) = (LocateFile(from), LocateFile(to));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(source, target, overwrite: true);
    }

    public IReadOnlyList<string> RemoveUnfinished(DateTimeOffset before, CancellationToken cancellationToken = default) =>
        Directory.Exists(root) ? PartialFile.RemoveAll(root, before) : [];

    public void Delete(string name, CancellationToken cancellationToken = default)
    {
        if (LocateFile(name) is var path && File.Exists(path))
        {
            File.Delete(path);
            LocalFiles.DeleteEmpty(Path.GetDirectoryName(path)!, below: root);
        }
    }

    public void DeleteFolder(string folder, CancellationToken cancellationToken = default)
    {
        if (LocateFile(folder) is var path && Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    public void CopyFolder(string from, string to, CancellationToken cancellationToken = default)
    {
        var target = LocateFile(to);
        foreach (var file in Files(LakeNames.File(from), recursive: true, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var copy = Path.Combine(target, file.Path[(from.Length + 1)..]);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Locate(file.Path), copy, overwrite: true);
        }
    }

    public void MoveFolder(string from, string to, CancellationToken cancellationToken = default)
    {
        var target = LocateFile(to);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        Directory.Move(LocateFile(from), target);
    }

    public void Move(IReadOnlyList<FileMove> moves)
    {
        foreach (var (from, to) in moves.Select(move => (LocateFile(move.From), LocateFile(move.To))))
        {
            if (File.Exists(from) || !File.Exists(to))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Move(from, to, overwrite: true);
            }
        }
    }

    public ILakeLock Lock(LockOwner owner) => LocalLock.Take(this, owner);

    private string LocateFile(string name) => Locate(LakeNames.File(name));

    private LakeFile Describe(string path) => LocalFiles.Describe(Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'), path);
}
