namespace Etl.LocalPipeline.Source;

/// <summary>What the source unloads for a date, the manifest last.</summary>
internal sealed record Unload(DateOnly Date, IReadOnlyList<UnloadedFile> Files)
{
    /// <summary>Without the file of a table, and without the manifest, which is not written before all files are.</summary>
    public Unload Without(string table) => this with { Files = [.. Files.Where(file => !file.Name.StartsWith($"{table}_", StringComparison.Ordinal) && !file.IsManifest)] };

    /// <summary>With a byte of a table's file changed in the middle, as by a broken disk: its size is as promised.</summary>
    public Unload WithDamaged(string table) => this with
    {
        Files = [.. Files.Select(file => file.Name.StartsWith($"{table}_", StringComparison.Ordinal) ? file.Damaged() : file)],
    };
}

/// <summary>A file of an unload.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Rows">Its records.</param>
internal sealed record UnloadedFile(string Name, byte[] Content, long Rows)
{
    public bool IsManifest => Name.EndsWith(".json", StringComparison.Ordinal);

    public UnloadedFile Damaged()
    {
        var damaged = Content.ToArray();
        damaged[damaged.Length / 2] ^= 0xff;
        return this with { Content = damaged };
    }
}
